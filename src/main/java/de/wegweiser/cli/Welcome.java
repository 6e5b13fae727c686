package de.wegweiser.cli;

import de.wegweiser.graph.Entities.Counts;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/// What a newcomer sees at the end: counts, addresses, and one question with its answer, asked over
/// HTTP like anybody's.
final class Welcome {

    private static final String QUESTION =
            """
            { partnerPaths(from: {region: "Sauerland"}, to: {concept: "Künstliche Intelligenz", kind: RESEARCH_GROUP, city: "Dortmund"}, first: 3) {
                totalCount edges { node { metapath sentence(lang: DE) } } } }
            """;

    private static final String SEARCH =
            "{ expertSearch(query: \"Automatisierung\", first: 1) { edges { node { who { id } evidence { snippet } } } } }";

    private static final Logger LOG = LoggerFactory.getLogger(Welcome.class);

    private final JsonMapper json = JsonMapper.builder().build();
    private final URI graphql;
    private final String base;

    Welcome(String port) {
        this.base = "http://127.0.0.1:" + port;
        this.graphql = URI.create(base + "/graphql");
    }

    void print(PrintStream out, Counts counts) throws IOException, InterruptedException {
        out.printf(
                "%nThe graph holds %d organizations, %d people, %d projects and %d concepts, proven by %d sentences on %d pages.%n",
                counts.organizations(),
                counts.people(),
                counts.projects(),
                counts.concepts(),
                counts.evidence(),
                counts.pages());
        out.printf("Web page  %s/%nGraphiQL  %s/graphiql%nGraphQL   %s%n%n", base, base, graphql);
        String body =
                json.writeValueAsString(new Question(QUESTION.strip().replaceAll("\\s+", " ")));
        out.printf(
                "Try%n  curl -s %s -H 'Content-Type: application/json' -d '%s'%nIt answers%n%s%n",
                graphql, body, answer(body));
    }

    /// One search that nobody waits for, so that the first one of a user finds classes loaded and
    /// queries planned: some 3 s less (measured).
    void warmUp() {
        Thread.ofVirtual()
                .name("warm-up")
                .start(() -> {
                    try {
                        ask(json.writeValueAsString(new Question(SEARCH)));
                    } catch (IOException e) {
                        LOG.debug("no search to warm up with", e);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
    }

    private record Question(String query) {}

    /// The first question after a start loads classes and plans queries, for which a busy machine
    /// may need longer than a question has; the next finds more of it done.
    private String answer(String body) throws IOException, InterruptedException {
        String answer = ask(body);
        for (int again = 0; again < 2 && answer.contains("\"TIMEOUT\""); again++)
            answer = ask(body);
        return answer;
    }

    private String ask(String body) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(graphql)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, BodyHandlers.ofString()).body();
            return json.writerWithDefaultPrettyPrinter().writeValueAsString(json.readTree(answer));
        }
    }
}
