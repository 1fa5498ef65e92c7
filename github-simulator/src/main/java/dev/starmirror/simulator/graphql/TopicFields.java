package dev.starmirror.simulator.graphql;

import dev.starmirror.simulator.account.SimulatedRepository;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The connection of a repository's topics. */
final class TopicFields {

    private record Topic(long repositoryId, int position, String name) {
        String cursor() {
            return Base64.getEncoder().encodeToString(Integer.toString(position).getBytes(StandardCharsets.US_ASCII));
        }
    }

    private record Topics(List<Topic> page, int total) {
        PageInfo pageInfo() {
            if (page.isEmpty()) {
                return PageInfo.NONE;
            }
            Topic first = page.get(0);
            Topic last = page.get(page.size() - 1);
            return new PageInfo(first.cursor(), last.cursor(), first.position() > 0, last.position() < total - 1);
        }
    }

    private TopicFields() {}

    static void addTo(RuntimeWiring.Builder wiring) {
        TypeFields.of("Repository", SimulatedRepository.class)
                .scoped("repositoryTopics", TopicFields::topics)
                .addTo(wiring);
        TypeFields.of("RepositoryTopicConnection", Topics.class)
                .plain("edges", Topics::page)
                .plain("nodes", Topics::page)
                .plain("pageInfo", Topics::pageInfo)
                .plain("totalCount", Topics::total)
                .addTo(wiring);
        TypeFields.of("RepositoryTopicEdge", Topic.class)
                .plain("cursor", Topic::cursor)
                .plain("node", topic -> topic)
                .addTo(wiring);
        TypeFields.of("RepositoryTopic", Topic.class)
                .plain("id", topic -> NodeIds.of("RT_", topic.repositoryId(), topic.name()))
                .plain("resourcePath", topic -> "/topics/" + topic.name())
                .plain("topic", topic -> topic)
                .plain("url", topic -> "https://github.com/topics/" + topic.name())
                .addTo(wiring);
        TypeFields.of("Topic", Topic.class)
                .plain("id", topic -> NodeIds.of("TO_", topic.name()))
                .plain("name", Topic::name)
                .addTo(wiring);
    }

    private static Topics topics(
            SimulatedRepository repository, DataFetchingEnvironment environment, ExecutionScope scope) {
        List<String> names = repository.topics();
        int from = position(environment.getArgument("after"), -1) + 1;
        int to = Math.min(position(environment.getArgument("before"), names.size()), names.size());
        Integer first = environment.getArgument("first");
        Integer last = environment.getArgument("last");
        if (first != null) {
            to = Math.min(to, from + first);
        } else if (last != null) {
            from = Math.max(from, to - last);
        }
        List<Topic> page = IntStream.range(from, Math.max(from, to))
                .mapToObj(position -> new Topic(repository.id(), position, names.get(position)))
                .toList();
        return new Topics(page, names.size());
    }

    private static int position(@Nullable String cursor, int otherwise) {
        if (cursor == null) {
            return otherwise;
        }
        try {
            return Integer.parseInt(new String(Base64.getDecoder().decode(cursor), StandardCharsets.US_ASCII));
        } catch (IllegalArgumentException e) {
            return otherwise;
        }
    }
}
