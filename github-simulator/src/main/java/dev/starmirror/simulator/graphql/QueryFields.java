package dev.starmirror.simulator.graphql;

import dev.starmirror.simulator.account.Availability;
import dev.starmirror.simulator.account.SimulatedRepository;
import graphql.execution.DataFetcherResult;
import graphql.execution.ResultPath;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The root fields. */
final class QueryFields {

    private QueryFields() {}

    static void addTo(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Query",
                builder -> builder.dataFetcher("node", QueryFields::node)
                        .dataFetcher("nodes", QueryFields::nodes)
                        .dataFetcher(
                                "organization",
                                environment -> missing(environment, noLogin("an Organization", environment)))
                        .dataFetcher("rateLimit", TypeFields::scope)
                        .dataFetcher("repository", QueryFields::repository)
                        .dataFetcher("repositoryOwner", QueryFields::user)
                        .dataFetcher("user", QueryFields::user)
                        .dataFetcher(
                                "viewer",
                                environment -> AccountFields.viewer(
                                        TypeFields.scope(environment).account())));
        TypeFields.of("RateLimit", ExecutionScope.class)
                .plain("cost", scope -> scope.cost().points())
                .plain("limit", scope -> scope.quota().limit())
                .plain("nodeCount", scope -> scope.cost().nodeCount())
                .plain("remaining", scope -> scope.quota().remaining())
                .plain("resetAt", scope -> scope.quota().resetAt())
                .plain("used", scope -> scope.quota().used())
                .addTo(wiring);
    }

    private static Object repository(DataFetchingEnvironment environment) {
        ExecutionScope scope = TypeFields.scope(environment);
        String fullName = environment.getArgument("owner") + "/" + environment.getArgument("name");
        boolean followRenames = !Boolean.FALSE.equals(environment.getArgument("followRenames"));
        Optional<SimulatedRepository> found = scope.account()
                .repository(fullName)
                .filter(QueryFields::isVisible)
                .filter(repository -> followRenames || repository.fullName().equalsIgnoreCase(fullName));
        return found.isPresent()
                ? StarFields.readable(found.get(), path(environment), scope)
                : missing(environment, "Could not resolve to a Repository with the name '" + fullName + "'.");
    }

    private static Object user(DataFetchingEnvironment environment) {
        ExecutionScope scope = TypeFields.scope(environment);
        return scope.account().hasLogin(TypeFields.text(environment, "login"))
                ? AccountFields.viewer(scope.account())
                : missing(environment, noLogin("a User", environment));
    }

    private static Object node(DataFetchingEnvironment environment) {
        ExecutionScope scope = TypeFields.scope(environment);
        String id = TypeFields.text(environment, "id");
        Object node = find(id, scope);
        if (node == null) {
            return missing(environment, noNode(id));
        }
        return node instanceof SimulatedRepository repository
                ? StarFields.readable(repository, path(environment), scope)
                : node;
    }

    private static Object nodes(DataFetchingEnvironment environment) {
        ExecutionScope scope = TypeFields.scope(environment);
        RepositoryList nodes = new RepositoryList(path(environment), scope);
        List<String> ids = Objects.requireNonNull(environment.<List<String>>getArgument("ids"));
        for (String id : ids) {
            Object node = find(id, scope);
            if (node == null) {
                nodes.addMissing(GitHubError.at(path(environment), "NOT_FOUND", noNode(id)));
            } else if (node instanceof SimulatedRepository repository) {
                nodes.add(repository);
            } else {
                nodes.addOther(node);
            }
        }
        return nodes.result();
    }

    private static @Nullable Object find(String id, ExecutionScope scope) {
        Long repositoryId = NodeIds.repositoryId(id);
        if (repositoryId != null) {
            return scope.account()
                    .repository(repositoryId)
                    .filter(QueryFields::isVisible)
                    .orElse(null);
        }
        Long userId = NodeIds.userId(id);
        return userId != null && userId == scope.account().id() ? AccountFields.viewer(scope.account()) : null;
    }

    private static boolean isVisible(SimulatedRepository repository) {
        return repository.availability() != Availability.DELETED && repository.availability() != Availability.PRIVATE;
    }

    private static String noLogin(String kind, DataFetchingEnvironment environment) {
        return "Could not resolve to " + kind + " with the login of '" + TypeFields.text(environment, "login") + "'.";
    }

    private static String noNode(String id) {
        return "Could not resolve to a node with the global id of '" + id + "'.";
    }

    private static Object missing(DataFetchingEnvironment environment, String message) {
        GitHubError error = GitHubError.at(path(environment), "NOT_FOUND", message);
        return DataFetcherResult.newResult().error(error).build();
    }

    private static ResultPath path(DataFetchingEnvironment environment) {
        return environment.getExecutionStepInfo().getPath();
    }
}
