package dev.starmirror.simulator.graphql;

import dev.starmirror.simulator.account.AccountIds;

/** A user or an organization that owns repositories. */
record Owner(String login, boolean organization) {

    long id() {
        return AccountIds.of(login);
    }
}
