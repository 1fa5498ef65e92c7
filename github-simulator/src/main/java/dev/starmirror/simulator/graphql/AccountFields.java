package dev.starmirror.simulator.graphql;

import dev.starmirror.simulator.account.SimulatedAccount;
import graphql.schema.idl.RuntimeWiring;
import java.time.Instant;

/** The viewer, users and organizations. */
final class AccountFields {

    private static final Instant JOINED = Instant.parse("2012-04-01T08:00:00Z");

    private AccountFields() {}

    static void addTo(RuntimeWiring.Builder wiring) {
        owner("User")
                .plain("createdAt", owner -> JOINED)
                .scoped(
                        "isViewer",
                        (owner, environment, scope) -> scope.account().hasLogin(owner.login()))
                .plain("name", Owner::login)
                .scoped("starredRepositories", (owner, environment, scope) -> StarFields.connection(environment, scope))
                .plain("updatedAt", owner -> JOINED)
                .addTo(wiring);
        owner("Organization").plain("name", Owner::login).addTo(wiring);
    }

    /** The account as the owner its stars hang on. */
    static Owner viewer(SimulatedAccount account) {
        return new Owner(account.login(), false);
    }

    private static TypeFields<Owner> owner(String type) {
        return TypeFields.of(type, Owner.class)
                .plain("avatarUrl", owner -> "https://avatars.githubusercontent.com/u/" + owner.id())
                .plain("databaseId", Owner::id)
                .plain("id", owner -> NodeIds.account(owner.organization(), owner.id()))
                .plain("login", Owner::login)
                .plain("resourcePath", owner -> "/" + owner.login())
                .plain("url", owner -> "https://github.com/" + owner.login());
    }
}
