package dev.starmirror.simulator.rest;

import dev.starmirror.simulator.account.AccountIds;
import dev.starmirror.simulator.account.SimulatedAccount;
import dev.starmirror.simulator.graphql.NodeIds;
import java.util.LinkedHashMap;
import java.util.Map;

/** Users and organizations in GitHub's JSON. */
final class AccountJson {

    private static final String SITE = "https://github.com/";

    private AccountJson() {}

    /** The form that owners of repositories have. */
    static Map<String, Object> simple(String login, boolean organization, String base) {
        long id = AccountIds.of(login);
        String url = base + "/users/" + login;
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("login", login);
        json.put("id", id);
        json.put("node_id", NodeIds.account(organization, id));
        json.put("avatar_url", "https://avatars.githubusercontent.com/u/" + id + "?v=4");
        json.put("gravatar_id", "");
        json.put("url", url);
        json.put("html_url", SITE + login);
        json.put("followers_url", url + "/followers");
        json.put("following_url", url + "/following{/other_user}");
        json.put("gists_url", url + "/gists{/gist_id}");
        json.put("starred_url", url + "/starred{/owner}{/repo}");
        json.put("subscriptions_url", url + "/subscriptions");
        json.put("organizations_url", url + "/orgs");
        json.put("repos_url", url + "/repos");
        json.put("events_url", url + "/events{/privacy}");
        json.put("received_events_url", url + "/received_events");
        json.put("type", organization ? "Organization" : "User");
        json.put("user_view_type", "public");
        json.put("site_admin", false);
        return json;
    }

    /** The full form of the simulator's account. */
    static Map<String, Object> full(SimulatedAccount account, String base) {
        Map<String, Object> json = simple(account.login(), false, base);
        json.put("name", account.login());
        json.put("company", null);
        json.put("blog", "");
        json.put("location", null);
        json.put("email", null);
        json.put("hireable", null);
        json.put("bio", null);
        json.put("twitter_username", null);
        json.put("public_repos", 0);
        json.put("public_gists", 0);
        json.put("followers", 0);
        json.put("following", 0);
        json.put("created_at", "2012-04-01T08:00:00Z");
        json.put("updated_at", "2012-04-01T08:00:00Z");
        return json;
    }
}
