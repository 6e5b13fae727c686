package de.wegweiser.api;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.graphql.execution.SelfDescribingDataFetcher;

/// A data fetcher that says what it returns, so that the schema can be compared with it. Of a plain
/// lambda nobody knows, and all types behind it would go unseen.
///
/// @param getReturnType without the future around it
record Described(ResolvableType getReturnType, DataFetcher<?> fetcher)
        implements SelfDescribingDataFetcher<Object> {

    static Described one(Class<?> type, DataFetcher<?> fetcher) {
        return new Described(ResolvableType.forClass(type), fetcher);
    }

    static Described list(Class<?> type, DataFetcher<?> fetcher) {
        return new Described(ResolvableType.forClassWithGenerics(List.class, type), fetcher);
    }

    @Override
    public String getDescription() {
        return "fetches " + getReturnType;
    }

    @Override
    public @Nullable Object get(DataFetchingEnvironment env) throws Exception {
        return fetcher.get(env);
    }
}
