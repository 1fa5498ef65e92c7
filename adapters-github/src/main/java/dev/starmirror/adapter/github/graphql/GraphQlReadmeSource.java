package dev.starmirror.adapter.github.graphql;

import dev.starmirror.adapter.github.rest.RawReadmes;
import dev.starmirror.domain.port.ReadmeSource;
import dev.starmirror.domain.port.SourceException;
import dev.starmirror.domain.port.SourceFailure;
import dev.starmirror.domain.readme.ReadmeListing;
import dev.starmirror.domain.readme.ReadmeLocation;
import dev.starmirror.domain.readme.ReadmeRequest;
import dev.starmirror.domain.readme.ReadmeResult;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** READMEs by way of GraphQL: many in one request, by oid, so that no text can be mistaken for another. Thread-safe. */
public final class GraphQlReadmeSource implements ReadmeSource {
    private final GraphQlClient client;
    private final ReadmeReader reader;

    @Inject
    GraphQlReadmeSource(GraphQlClient client, RawReadmes raw) {
        this.client = client;
        this.reader = new ReadmeReader(raw);
    }

    @Override
    public List<ReadmeRequest> locate(List<ReadmeRequest> requests) {
        if (requests.isEmpty()) {
            return List.of();
        }
        List<String> ids = requests.stream().map(ReadmeRequest::nodeId).toList();
        GraphQlAnswer<NodesData> answer = client.nodes(Documents.everywhere(), Map.of("ids", ids));
        NodesData data = answer.data();
        refuseSpoilt(requests.size(), index -> answer.isSpoilt(data == null ? null : data.node(index), "nodes", index));
        List<ReadmeRequest> located = new ArrayList<>(requests.size());
        for (int i = 0; i < requests.size(); i++) {
            located.add(requests.get(i).at(listing(requests.get(i), answer, i)));
        }
        return located;
    }

    @Override
    public List<ReadmeResult> fetch(List<ReadmeRequest> requests) {
        if (requests.isEmpty()) {
            return List.of();
        }
        Map<String, Object> variables = new HashMap<>();
        List<ReadmeRequest> asked = requests.stream()
                .filter(request -> request.listing().place().isPresent())
                .toList();
        for (int i = 0; i < asked.size(); i++) {
            variables.put("id" + i, asked.get(i).nodeId());
            variables.put(
                    "oid" + i,
                    asked.get(i).listing().place().orElseThrow().oid().value());
        }
        GraphQlAnswer<AliasedData> answer = client.aliased(Documents.texts(asked.size()), variables);
        AliasedData data = answer.data();
        refuseSpoilt(
                asked.size(),
                index -> answer.isSpoilt(data == null ? null : data.repository(index), AliasedData.alias(index)));
        List<ReadmeResult> results = new ArrayList<>(requests.size());
        int next = 0;
        for (ReadmeRequest request : requests) {
            Optional<ReadmeLocation> place = request.listing().place();
            results.add(
                    place.isPresent()
                            ? reader.read(request, place.get(), answer, next++)
                            : new ReadmeResult.Failed(request.id(), "It was not located first"));
        }
        return results;
    }

    /** A batch that came back with holes may come back whole in halves; of one README alone the hole is the answer. */
    private static void refuseSpoilt(int batch, IntPredicate isSpoilt) {
        if (batch > 1 && IntStream.range(0, batch).anyMatch(isSpoilt)) {
            throw new SourceException(
                    new SourceFailure.TooHeavy("GitHub left a part of " + batch + " READMEs out of its answer"));
        }
    }

    private static ReadmeListing listing(ReadmeRequest request, GraphQlAnswer<NodesData> answer, int index) {
        RepositoryNode node = answer.data() == null ? null : answer.data().node(index);
        if (node == null
                || node.databaseId() == null
                || node.databaseId() != request.id().value()
                || answer.errorAt("nodes", index).isPresent()) {
            return new ReadmeListing.NotSeen();
        }
        return ReadmePreference.among(node)
                .<ReadmeListing>map(ReadmeListing.Located::new)
                .orElseGet(ReadmeListing.None::new);
    }
}
