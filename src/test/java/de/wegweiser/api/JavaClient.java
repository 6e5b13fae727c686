package de.wegweiser.api;

import java.net.http.HttpClient;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.client.ClientGraphQlResponse;
import org.springframework.graphql.client.HttpSyncGraphQlClient;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/// How a program in Java asks: Spring's client for GraphQL, which needs `spring-graphql`,
/// `spring-web` and `jackson-databind`. The README of the examples shows it.
final class JavaClient implements AutoCloseable {

    private final HttpClient http = HttpClient.newHttpClient();
    private final HttpSyncGraphQlClient api;

    JavaClient(String address) {
        api =
                HttpSyncGraphQlClient.create(
                        RestClient.builder()
                                .baseUrl(address)
                                .requestFactory(new JdkClientHttpRequestFactory(http))
                                .build());
    }

    ClientGraphQlResponse ask(String query, Map<String, Object> variables) {
        return api.document(query)
                .variables(new HashMap<String, @Nullable Object>(variables))
                .executeSync();
    }

    @Override
    public void close() {
        http.close();
    }
}
