package dev.starmirror.simulator.account;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes a {@link SimulatedRepository}; every setter takes what the record component of its name documents. What is not
 * set is what a young, public, non-empty repository without README has. Not thread-safe.
 */
public final class RepositoryBuilder {

    private static final Instant CREATED_AT = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant UPDATED_AT = Instant.parse("2025-01-01T00:00:00Z");

    private long id;
    private @Nullable String owner;
    private boolean organization;
    private String name;
    private @Nullable String description;
    private @Nullable String homepage;
    private @Nullable String language;
    private @Nullable String license;
    private List<String> topics = List.of();
    private int stars;
    private int forks;
    private int openIssues;
    private int openPullRequests;
    private int diskUsage;
    private boolean archived;
    private boolean fork;
    private boolean template;
    private @Nullable String defaultBranch = "main";
    private Instant createdAt = CREATED_AT;
    private Instant updatedAt = UPDATED_AT;
    private Instant pushedAt = UPDATED_AT;
    private Availability availability = Availability.PUBLIC;
    private List<RepositoryFile> files = List.of();

    /** Starts from a new repository of the given id and name. */
    public RepositoryBuilder(long id, String owner, String name) {
        this.id = id;
        this.owner = owner;
        this.name = name;
    }

    RepositoryBuilder(SimulatedRepository state) {
        id = state.id();
        owner = state.owner();
        organization = state.organization();
        name = state.name();
        description = state.description();
        homepage = state.homepage();
        language = state.language();
        license = state.license();
        topics = state.topics();
        stars = state.stars();
        forks = state.forks();
        openIssues = state.openIssues();
        openPullRequests = state.openPullRequests();
        diskUsage = state.diskUsage();
        archived = state.archived();
        fork = state.fork();
        template = state.template();
        defaultBranch = state.defaultBranch();
        createdAt = state.createdAt();
        updatedAt = state.updatedAt();
        pushedAt = state.pushedAt();
        availability = state.availability();
        files = state.files();
    }

    public RepositoryBuilder owner(@Nullable String value) {
        owner = value;
        return this;
    }

    public RepositoryBuilder organization(boolean value) {
        organization = value;
        return this;
    }

    public RepositoryBuilder name(String value) {
        name = value;
        return this;
    }

    public RepositoryBuilder description(@Nullable String value) {
        description = value;
        return this;
    }

    public RepositoryBuilder homepage(@Nullable String value) {
        homepage = value;
        return this;
    }

    public RepositoryBuilder language(@Nullable String value) {
        language = value;
        return this;
    }

    public RepositoryBuilder license(@Nullable String value) {
        license = value;
        return this;
    }

    public RepositoryBuilder topics(List<String> value) {
        topics = value;
        return this;
    }

    public RepositoryBuilder stars(int value) {
        stars = value;
        return this;
    }

    public RepositoryBuilder forks(int value) {
        forks = value;
        return this;
    }

    public RepositoryBuilder openIssues(int value) {
        openIssues = value;
        return this;
    }

    public RepositoryBuilder openPullRequests(int value) {
        openPullRequests = value;
        return this;
    }

    public RepositoryBuilder diskUsage(int value) {
        diskUsage = value;
        return this;
    }

    public RepositoryBuilder archived(boolean value) {
        archived = value;
        return this;
    }

    public RepositoryBuilder fork(boolean value) {
        fork = value;
        return this;
    }

    public RepositoryBuilder template(boolean value) {
        template = value;
        return this;
    }

    public RepositoryBuilder defaultBranch(@Nullable String value) {
        defaultBranch = value;
        return this;
    }

    public RepositoryBuilder createdAt(Instant value) {
        createdAt = value;
        return this;
    }

    public RepositoryBuilder updatedAt(Instant value) {
        updatedAt = value;
        return this;
    }

    public RepositoryBuilder pushedAt(Instant value) {
        pushedAt = value;
        return this;
    }

    public RepositoryBuilder availability(Availability value) {
        availability = value;
        return this;
    }

    public RepositoryBuilder files(List<RepositoryFile> value) {
        files = value;
        return this;
    }

    /** Replaces every README by the given one, or by none. */
    public RepositoryBuilder readme(@Nullable RepositoryFile readme) {
        Stream<RepositoryFile> others = files.stream().filter(file -> !ReadmeChoice.isReadme(file));
        files = (readme == null ? others : Stream.concat(others, Stream.of(readme))).toList();
        return this;
    }

    public SimulatedRepository build() {
        return new SimulatedRepository(
                id,
                owner,
                organization,
                name,
                description,
                homepage,
                language,
                license,
                topics,
                stars,
                forks,
                openIssues,
                openPullRequests,
                diskUsage,
                archived,
                fork,
                template,
                defaultBranch,
                createdAt,
                updatedAt,
                pushedAt,
                availability,
                files);
    }
}
