package dev.starmirror.simulator.graphql;

import dev.starmirror.simulator.account.Availability;
import dev.starmirror.simulator.account.SimulatedRepository;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Fields of repositories and of what hangs on them, files and topics excepted. */
final class RepositoryFields {

    private static final String SITE = "https://github.com/";

    /** Counts of a connection whose elements the simulator does not have. */
    private record Count(int total) {}

    private record Branch(SimulatedRepository repository, String name) {}

    private record Language(String name) {}

    private record License(String spdxId) {}

    private RepositoryFields() {}

    static void addTo(RuntimeWiring.Builder wiring) {
        TypeFields.of("Repository", SimulatedRepository.class)
                .plain("archivedAt", repository -> repository.archived() ? repository.updatedAt() : null)
                .plain("createdAt", SimulatedRepository::createdAt)
                .plain("databaseId", SimulatedRepository::id)
                .plain("defaultBranchRef", RepositoryFields::defaultBranch)
                .plain("description", SimulatedRepository::description)
                .plain("diskUsage", SimulatedRepository::diskUsage)
                .plain("forkCount", SimulatedRepository::forks)
                .plain("homepageUrl", SimulatedRepository::homepage)
                .plain("id", repository -> NodeIds.repository(repository.id()))
                .plain("isArchived", SimulatedRepository::archived)
                .plain("isDisabled", repository -> false)
                .plain("isEmpty", SimulatedRepository::empty)
                .plain("isFork", SimulatedRepository::fork)
                .plain("isInOrganization", SimulatedRepository::organization)
                .plain("isLocked", repository -> false)
                .plain("isMirror", repository -> false)
                .plain("isPrivate", repository -> repository.availability() == Availability.PRIVATE)
                .plain("isTemplate", SimulatedRepository::template)
                .scoped("issues", RepositoryFields::issues)
                .plain(
                        "licenseInfo",
                        repository -> repository.license() == null ? null : new License(repository.license()))
                .plain("name", SimulatedRepository::name)
                .plain("nameWithOwner", SimulatedRepository::fullName)
                .plain("owner", RepositoryFields::owner)
                .plain(
                        "primaryLanguage",
                        repository -> repository.language() == null ? null : new Language(repository.language()))
                .scoped("pullRequests", RepositoryFields::pullRequests)
                .plain("pushedAt", repository -> repository.empty() ? null : repository.pushedAt())
                .plain("resourcePath", repository -> "/" + repository.fullName())
                .plain("stargazerCount", SimulatedRepository::stars)
                .plain("updatedAt", SimulatedRepository::updatedAt)
                .plain("url", repository -> SITE + repository.fullName())
                .scoped(
                        "viewerHasStarred",
                        (repository, environment, scope) -> scope.account().hasStarred(repository.id()))
                .plain(
                        "visibility",
                        repository -> repository.availability() == Availability.PRIVATE ? "PRIVATE" : "PUBLIC")
                .addTo(wiring);
        for (String type : List.of("IssueConnection", "PullRequestConnection")) {
            TypeFields.of(type, Count.class)
                    .plain("totalCount", Count::total)
                    .plain("pageInfo", count -> PageInfo.NONE)
                    .addTo(wiring);
        }
        TypeFields.of("Language", Language.class)
                .plain(
                        "color",
                        language -> String.format(
                                Locale.ROOT, "#%06x", language.name().hashCode() & 0xffffff))
                .plain("id", language -> NodeIds.of("LA_", language.name()))
                .plain("name", Language::name)
                .addTo(wiring);
        TypeFields.of("License", License.class)
                .plain("id", license -> NodeIds.license(license.spdxId()))
                .plain("key", license -> LicenseNames.key(license.spdxId()))
                .plain("name", license -> LicenseNames.name(license.spdxId()))
                .plain("nickname", license -> null)
                .plain("pseudoLicense", license -> license.spdxId().equals(LicenseNames.OTHER))
                .plain("spdxId", License::spdxId)
                .plain(
                        "url",
                        license -> "http://choosealicense.com/licenses/" + LicenseNames.key(license.spdxId()) + "/")
                .addTo(wiring);
        TypeFields.of("Ref", Branch.class)
                .plain("id", branch -> NodeIds.of("REF_", branch.repository().id(), branch.name()))
                .plain("name", Branch::name)
                .plain("prefix", branch -> "refs/heads/")
                .plain("repository", Branch::repository)
                .addTo(wiring);
    }

    static @Nullable Owner owner(SimulatedRepository repository) {
        return repository.owner() == null ? null : new Owner(repository.owner(), repository.organization());
    }

    private static @Nullable Branch defaultBranch(SimulatedRepository repository) {
        return repository.defaultBranch() == null ? null : new Branch(repository, repository.defaultBranch());
    }

    private static Count issues(
            SimulatedRepository repository, DataFetchingEnvironment environment, ExecutionScope scope) {
        return count(environment, repository.openIssues(), repository.openIssues() * 3, 0);
    }

    private static Count pullRequests(
            SimulatedRepository repository, DataFetchingEnvironment environment, ExecutionScope scope) {
        int open = repository.openPullRequests();
        return count(environment, open, open * 2, open * 5);
    }

    private static Count count(DataFetchingEnvironment environment, int open, int closed, int merged) {
        List<?> states = environment.getArgument("states");
        if (states == null) {
            return new Count(open + closed + merged);
        }
        return new Count((states.contains("OPEN") ? open : 0)
                + (states.contains("CLOSED") ? closed : 0)
                + (states.contains("MERGED") ? merged : 0));
    }
}
