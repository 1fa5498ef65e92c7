package dev.starmirror.adapter.github.sync;

import dev.starmirror.adapter.github.sync.FaultSchedule.AccountChange;
import dev.starmirror.simulator.account.RepositoryBuilder;
import dev.starmirror.simulator.account.RepositoryFile;
import dev.starmirror.simulator.account.SimulatedAccount;
import dev.starmirror.simulator.account.SimulatedRepository;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A small account that changes by a schedule and remembers which READMEs it ever showed. */
final class ScheduledAccount {
    private static final List<String> README_PLACES =
            List.of("README.md", "readme.md", "docs/README.rst", "ReadMe.org");
    private static final int KINDS_OF_REPOSITORY = 5;

    private final SimulatedAccount account;
    private final Map<Long, Set<String>> texts = new HashMap<>();
    private final Set<Long> withoutReadme = new HashSet<>();
    private int made;

    ScheduledAccount(SimulatedAccount account, int stars) {
        this.account = account;
        for (int i = 0; i < stars; i++) {
            star();
        }
    }

    /** Every text the repository's README ever had. */
    Set<String> texts(long id) {
        return texts.getOrDefault(id, Set.of());
    }

    /** Whether the repository had no README at some time. */
    boolean wasWithoutReadme(long id) {
        return withoutReadme.contains(id);
    }

    /** Nothing happens where there is nothing to change. */
    void make(AccountChange change) {
        List<Long> ids = account.stars().stream()
                .map(starred -> starred.repository().id())
                .toList();
        if (change.deed() == FaultSchedule.Deed.STAR) {
            star();
        } else if (!ids.isEmpty()) {
            change(change.deed(), ids.get(change.position() % ids.size()));
        }
    }

    private void change(FaultSchedule.Deed deed, long id) {
        switch (deed) {
            case STAR -> star();
            case UNSTAR -> account.unstar(id);
            case DELETE -> account.delete(id);
            case RENAME -> account.rename(id, "renamed-" + made++);
            case TRANSFER -> account.transfer(id, "owner-" + made++);
            case DESCRIBE -> account.update(id, repository -> repository.description("Described " + made++));
            case EDIT_README -> editReadme(id, "README.md");
            case REMOVE_README -> {
                withoutReadme.add(id);
                account.changeReadme(id, null);
            }
        }
    }

    /** One in five repositories has no README, the others have it at different places. */
    private void star() {
        int number = made++;
        SimulatedRepository repository = new RepositoryBuilder(1_000 + number, "owner", "repository-" + number)
                .description(number % 2 == 0 ? null : "Number " + number)
                .stars(number)
                .build();
        account.star(repository);
        int kind = number % KINDS_OF_REPOSITORY;
        if (kind < README_PLACES.size()) {
            editReadme(repository.id(), README_PLACES.get(kind));
        } else {
            withoutReadme.add(repository.id());
        }
    }

    private void editReadme(long id, String path) {
        String text = "# Text " + made++ + " of " + id;
        texts.computeIfAbsent(id, unused -> new HashSet<>()).add(text);
        account.changeReadme(id, RepositoryFile.of(path, text.getBytes(StandardCharsets.UTF_8)));
    }
}
