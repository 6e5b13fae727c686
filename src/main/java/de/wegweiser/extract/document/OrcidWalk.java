package de.wegweiser.extract.document;

import de.wegweiser.extract.document.OrcidPlace.Around;
import de.wegweiser.fact.Orcid;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/// Walks the page's tree once and writes down where ORCID iDs stand.
final class OrcidWalk implements NodeFilter {

    /// No card about a person is longer, in characters; what is, is a part of the page.
    private static final int CARD = 1000;

    /// A page with more is a catalogue of somebody's papers.
    private static final int MOST = 500;

    /// How far before a number the word may stand that tells what it is, in characters: a label, or
    /// the cell before.
    private static final int LABEL = 60;

    /// No name that stands before an iD begins further before it, in characters.
    private static final int BEFORE = 300;

    private static final Cue WORD = Cue.of("orcid", Pattern.CASE_INSENSITIVE);

    /// Who counts all people with a public name, and whose numbers look the same.
    private static final String OTHERS = "isni";

    private static final Set<String> ENTRIES =
            Set.of(
                    "li",
                    "tr",
                    "td",
                    "th",
                    "p",
                    "dd",
                    "dt",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "blockquote",
                    "figcaption");

    /// Headings within these end with them: the next card is somebody else's.
    private static final Set<String> CARDS = Set.of("article", "li", "aside", "td", "tr", "dl");

    private static final int TERM = 7;

    /// @param depth how many elements are open around it
    private record Open(int level, String text, int depth) {}

    /// @param start where its words begin
    /// @param places how many iDs stand before it
    private record Frame(Element element, int start, int places) {}

    private record Draft(String id, String before, List<Around> around, List<String> headings) {}

    private final Regions regions = new Regions(false);
    private final StringBuilder words = new StringBuilder();
    private final Deque<Frame> frames = new ArrayDeque<>();
    private final List<Open> headings = new ArrayList<>();
    private final List<Draft> drafts = new ArrayList<>();
    private @Nullable Element outside;

    private OrcidWalk() {}

    static List<OrcidPlace> read(Element body) {
        if (body.selectFirst("a[href*=orcid.org]") == null && !WORD.in(body.text()))
            return List.of();
        var walk = new OrcidWalk();
        body.filter(walk);
        return walk.drafts.stream()
                .map(draft -> new OrcidPlace(draft.id, draft.before, draft.around, draft.headings))
                .toList();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            text(text.getWholeText());
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element)) return FilterResult.CONTINUE;
        String tag = element.normalName();
        if (HtmlWalk.hidden(element, tag)) return FilterResult.SKIP_ENTIRELY;
        if (outside == null && isBoilerplate(element)) outside = element;
        if (tag.equals("br")) newline();
        if (tag.equals("img") && WORD.in(element.attr("alt") + element.attr("src")))
            words.append(" ORCID ");
        if (HtmlWalk.BLOCKS.contains(tag)) {
            newline();
            heading(element, tag);
            frames.push(new Frame(element, words.length(), drafts.size()));
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (!(node instanceof Element element)) return FilterResult.CONTINUE;
        if (element.normalName().equals("a"))
            Orcid.behind(element.attr("href")).ifPresent(id -> add(id, words.length()));
        if (!frames.isEmpty() && frames.element().element.equals(element)) close(frames.pop());
        if (element.equals(outside)) outside = null;
        return FilterResult.CONTINUE;
    }

    private boolean isBoilerplate(Element element) {
        return Optional.ofNullable(regions.opens(element, Region.MAIN))
                .filter(Region::boilerplate)
                .isPresent();
    }

    private void text(String raw) {
        String text = raw.replaceAll("[\\s\\u00A0]+", " ");
        if (words.isEmpty() || words.charAt(words.length() - 1) == '\n') text = text.stripLeading();
        int start = words.length();
        words.append(text);
        for (Orcid.Found found : Orcid.in(text))
            if (isMeant(found, start + found.start())) add(found.id(), start + found.start());
    }

    /// With hyphens, ORCID's numbers look like no others on a page that speaks of ORCID.
    private boolean isMeant(Orcid.Found found, int at) {
        String label = words.substring(Math.max(0, at - LABEL), at).toLowerCase(Locale.ROOT);
        int word = label.lastIndexOf("orcid");
        return label.lastIndexOf(OTHERS) <= word && (word >= 0 || !found.bare());
    }

    private void newline() {
        if (!words.isEmpty() && words.charAt(words.length() - 1) != '\n') words.append('\n');
    }

    private void add(String id, int at) {
        if (outside != null || drafts.size() >= MOST) return;
        int line = words.lastIndexOf("\n", Math.max(0, at - 1)) + 1;
        String before = words.substring(Math.max(line, at - BEFORE), at);
        drafts.add(
                new Draft(
                        id,
                        before.strip(),
                        new ArrayList<>(),
                        headings.stream().map(Open::text).toList()));
    }

    private void heading(Element element, String tag) {
        int level = tag.matches("h[1-6]") ? tag.charAt(1) - '0' : tag.equals("dt") ? TERM : 0;
        if (level == 0) return;
        headings.removeIf(open -> open.level >= level);
        headings.add(new Open(level, element.text().strip(), frames.size()));
    }

    private void close(Frame frame) {
        String tag = frame.element.normalName();
        if (CARDS.contains(tag))
            headings.removeIf(open -> open.level > 1 && open.depth > frames.size());
        newline();
        var inside = drafts.subList(frame.places, drafts.size());
        if (inside.isEmpty() || tag.equals("body") || tag.equals("main")) return;
        if (words.length() - frame.start > CARD) return;
        String text = words.substring(frame.start).strip();
        if (text.isEmpty()) return;
        var ids = new HashSet<String>();
        inside.forEach(draft -> ids.add(draft.id));
        for (Draft draft : inside) {
            boolean entry = ENTRIES.contains(tag) || draft.around.isEmpty();
            draft.around.add(new Around(text, entry, ids.size() > 1));
        }
    }
}
