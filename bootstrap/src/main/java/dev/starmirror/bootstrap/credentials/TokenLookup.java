package dev.starmirror.bootstrap.credentials;

import dev.starmirror.bootstrap.settings.Environment;
import dev.starmirror.domain.port.SourceException;
import dev.starmirror.domain.port.SourceFailure;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/** Looks for the token: GITHUB_TOKEN, GH_TOKEN, the token file, GitHub's own command line, in that order. Never shows what it finds. */
public final class TokenLookup implements Supplier<Optional<String>> {
    private static final int LONGEST_TOKEN = 4096;

    private final Environment environment;
    private final Optional<Path> tokenFile;
    private final URI apiUrl;

    public TokenLookup(Environment environment, Optional<Path> tokenFile, URI apiUrl) {
        this.environment = environment;
        this.tokenFile = tokenFile;
        this.apiUrl = apiUrl;
    }

    /** @throws SourceException where a place that was named holds nothing usable */
    @Override
    public Optional<String> get() {
        return find().map(Found::token);
    }

    /**
     * Where the token comes from, as people know the place; empty where there is none.
     *
     * @throws SourceException where a place that was named holds nothing usable
     */
    public Optional<String> origin() {
        return find().map(Found::origin);
    }

    private Optional<Found> find() {
        return variable("GITHUB_TOKEN")
                .or(() -> variable("GH_TOKEN"))
                .or(() -> tokenFile.map(TokenLookup::read))
                .or(() ->
                        new GitHubCommandLine(environment).token(host()).map(token -> found(token, "'gh auth token'")));
    }

    private record Found(String origin, String token) {
        /** Without the token. */
        @Override
        public String toString() {
            return origin;
        }
    }

    private Optional<Found> variable(String name) {
        return environment.variableValue(name).map(token -> found(token, name));
    }

    private static Found read(Path file) {
        try {
            if (Files.size(file) <= LONGEST_TOKEN) {
                return found(Files.readString(file), file.toString());
            }
        } catch (IOException e) {
            throw new SourceException(
                    new SourceFailure.CredentialsMissing("Cannot read the token file " + file
                            + ": check its path, its permissions and that it is text"),
                    e);
        }
        throw new SourceException(new SourceFailure.CredentialsRejected(file + " is too large to be a token file"));
    }

    private static Found found(String text, String origin) {
        String token = text.strip();
        if (token.isEmpty() || !token.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new SourceException(
                    new SourceFailure.CredentialsRejected(
                            "The token from " + origin
                                    + " is empty or has spaces, line breaks or other characters in it that no token has: copy it again"));
        }
        return new Found(origin, token);
    }

    /** The host GitHub's command line knows the account by. */
    private String host() {
        return "api.github.com".equals(apiUrl.getHost()) ? "github.com" : apiUrl.getHost();
    }
}
