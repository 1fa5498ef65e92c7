package dev.starmirror.simulator.graphql;

import dev.starmirror.simulator.account.SimulatedRepository;
import dev.starmirror.simulator.account.Star;
import dev.starmirror.simulator.account.StarRange;
import dev.starmirror.simulator.account.StarSlice;
import dev.starmirror.simulator.account.StarredRepository;
import dev.starmirror.simulator.fault.ListDistortion;
import graphql.execution.DataFetcherResult;
import graphql.execution.ResultPath;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The connection of starred repositories. */
final class StarFields {

    private StarFields() {}

    static void addTo(RuntimeWiring.Builder wiring) {
        TypeFields.of("StarredRepositoryConnection", StarPage.class)
                .plain("edges", StarPage::stars)
                .plain("isOverLimit", StarPage::overLimit)
                .scoped("nodes", StarFields::nodes)
                .plain("pageInfo", StarPage::pageInfo)
                .plain("totalCount", StarPage::totalCount)
                .addTo(wiring);
        TypeFields.of("StarredRepositoryEdge", StarredRepository.class)
                .plain("cursor", starred -> Cursor.at(starred.star()))
                .scoped(
                        "node",
                        (starred, environment, scope) -> readable(
                                starred.repository(),
                                environment.getExecutionStepInfo().getPath(),
                                scope))
                .plain("starredAt", starred -> starred.star().starredAt())
                .addTo(wiring);
    }

    /** The starred connection of the simulator's account, as the arguments ask. */
    static Object connection(DataFetchingEnvironment environment, ExecutionScope scope) {
        String after = environment.getArgument("after");
        String before = environment.getArgument("before");
        Star afterStar = after == null ? null : Cursor.parse(after);
        Star beforeStar = before == null ? null : Cursor.parse(before);
        if ((after != null && afterStar == null) || (before != null && beforeStar == null)) {
            return invalidCursor(environment, afterStar == null && after != null ? after : before);
        }
        Integer first = environment.getArgument("first");
        Integer last = environment.getArgument("last");
        int size = first != null ? first : last != null ? last : 0;
        StarRange range =
                new StarRange(newestFirst(environment), afterStar, beforeStar, size, first == null && last != null);
        return new StarPage(scope.account().slice(range), after, scope.distortion());
    }

    private static boolean newestFirst(DataFetchingEnvironment environment) {
        Map<String, Object> order = environment.getArgument("orderBy");
        return order == null || !"ASC".equals(order.get("direction"));
    }

    private static Object invalidCursor(DataFetchingEnvironment environment, @Nullable String cursor) {
        GitHubError error = GitHubError.at(
                environment.getExecutionStepInfo().getPath(),
                "INVALID_CURSOR_ARGUMENTS",
                "`" + cursor + "` does not appear to be a valid cursor.");
        return DataFetcherResult.newResult().error(error).build();
    }

    /** The repository, or null with the error that speaks against reading it. */
    static Object readable(SimulatedRepository repository, ResultPath path, ExecutionScope scope) {
        GitHubError refusal = scope.refusal(repository, path);
        return refusal == null
                ? repository
                : DataFetcherResult.newResult().error(refusal).build();
    }

    private static Object nodes(StarPage page, DataFetchingEnvironment environment, ExecutionScope scope) {
        ResultPath path = environment.getExecutionStepInfo().getPath();
        RepositoryList nodes = new RepositoryList(path, scope);
        page.stars().forEach(starred -> nodes.add(starred.repository()));
        return nodes.result();
    }

    /** One page of stars with whatever a fault makes of it. */
    private record StarPage(StarSlice slice, @Nullable String after, ListDistortion distortion) {

        List<StarredRepository> stars() {
            List<StarredRepository> all = slice.stars();
            return all.size() <= distortion.mostEdges() ? all : all.subList(0, distortion.mostEdges());
        }

        boolean overLimit() {
            return distortion.overLimit();
        }

        int totalCount() {
            return Math.max(0, slice.total() + distortion.totalOffset());
        }

        PageInfo pageInfo() {
            List<StarredRepository> shown = new ArrayList<>(stars());
            boolean cut = shown.size() < slice.stars().size();
            if (shown.isEmpty()) {
                return new PageInfo(null, null, slice.hasPrevious(), cut || slice.hasNext());
            }
            String start = Cursor.at(shown.get(0).star());
            String end = Cursor.at(shown.get(shown.size() - 1).star());
            boolean stuck = distortion.stuckCursor() && after != null;
            return new PageInfo(start, stuck ? after : end, slice.hasPrevious(), stuck || cut || slice.hasNext());
        }
    }
}
