package de.wegweiser.api;

import de.wegweiser.search.BadQuestion;
import graphql.relay.Connection;
import graphql.relay.ConnectionCursor;
import graphql.relay.DefaultConnectionCursor;
import graphql.relay.DefaultEdge;
import graphql.relay.DefaultPageInfo;
import graphql.relay.Edge;
import graphql.relay.PageInfo;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// One page of a list, as the Relay cursor connections specification has it. A cursor names the
/// item itself, not its place, so that it stays right while the graph grows.
///
/// @see <a href="https://relay.dev/graphql/connections.htm">GraphQL Cursor Connections
///   Specification</a>
class Page<T> implements Connection<T> {

    /// The most items of one page; reliability: page ≤ 100.
    static final int LARGEST = 100;

    private final List<Edge<T>> edges;
    private final PageInfo pageInfo;
    private final int totalCount;

    private Page(List<Edge<T>> edges, PageInfo pageInfo, int totalCount) {
        this.edges = edges;
        this.pageInfo = pageInfo;
        this.totalCount = totalCount;
    }

    protected Page(Page<T> page) {
        this(page.edges, page.pageInfo, page.totalCount);
    }

    /// @param key what names an item within the list
    static <T> Page<T> of(List<T> all, Function<T, String> key, int first, @Nullable String after) {
        return of(all, key, first, after, UnaryOperator.identity());
    }

    /// @param standing of some items in their order, those that may be shown still
    static <T> Page<T> of(
            List<T> all,
            Function<T, String> key,
            int first,
            @Nullable String after,
            UnaryOperator<List<T>> standing) {
        int size = size(first, LARGEST);
        int from = after == null ? 0 : behind(all, key, after);
        int to = from;
        List<Edge<T>> edges = new ArrayList<>();
        while (edges.size() < size && to < all.size()) {
            int next = Math.min(all.size(), to + size - edges.size());
            for (T item : standing.apply(all.subList(to, next)))
                edges.add(new DefaultEdge<>(item, cursor(key.apply(item))));
            to = next;
        }
        var info =
                new DefaultPageInfo(
                        edges.isEmpty() ? null : edges.getFirst().getCursor(),
                        edges.isEmpty() ? null : edges.getLast().getCursor(),
                        from > 0,
                        to < all.size());
        return new Page<>(edges, info, all.size());
    }

    /// @throws BadQuestion when it is out of range
    static int size(int first, int largest) {
        if (first < 1 || first > largest)
            throw new BadQuestion("first must be 1 to %d, not %d".formatted(largest, first));
        return first;
    }

    /// The first of a list that has no pages.
    ///
    /// @throws BadQuestion when `first` is out of range
    static <T> List<T> first(List<T> all, int first, int largest) {
        return all.stream().limit(size(first, largest)).toList();
    }

    private static <T> int behind(List<T> all, Function<T, String> key, String after) {
        for (int i = 0; i < all.size(); i++)
            if (cursor(key.apply(all.get(i))).getValue().equals(after)) return i + 1;
        throw new BadQuestion(
                "nothing stands at the cursor " + after + " any more; ask again without after");
    }

    private static ConnectionCursor cursor(String key) {
        return new DefaultConnectionCursor(
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(key.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public List<Edge<T>> getEdges() {
        return edges;
    }

    @Override
    public PageInfo getPageInfo() {
        return pageInfo;
    }

    public int getTotalCount() {
        return totalCount;
    }
}
