package dev.starmirror.simulator.account;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Repositories by id, by name and by former name. Not thread-safe: {@link SimulatedAccount} guards it. */
final class RepositoryIndex {

    private final Map<Long, SimulatedRepository> byId = new HashMap<>();
    private final Map<String, Long> idByName = new HashMap<>();
    private final Map<String, Long> idByFormerName = new HashMap<>();

    /** Adds or replaces; a name that changed becomes a redirect until another repository takes it. */
    void put(SimulatedRepository repository) {
        String name = repository.lookupName();
        Long holder = idByName.get(name);
        if (holder != null && holder != repository.id()) {
            throw new IllegalArgumentException("The name " + repository.fullName() + " is taken");
        }
        SimulatedRepository previous = byId.put(repository.id(), repository);
        if (previous != null && !previous.lookupName().equals(name)) {
            idByName.remove(previous.lookupName(), previous.id());
            idByFormerName.put(previous.lookupName(), previous.id());
        }
        if (repository.availability() == Availability.DELETED) {
            idByName.remove(name);
            idByFormerName.values().removeIf(id -> id == repository.id());
        } else {
            idByName.put(name, repository.id());
            idByFormerName.remove(name);
        }
    }

    boolean isFree(String fullName) {
        return !idByName.containsKey(fullName.toLowerCase(Locale.ROOT));
    }

    boolean hasId(long id) {
        return byId.containsKey(id);
    }

    @Nullable
    SimulatedRepository byId(long id) {
        return byId.get(id);
    }

    @Nullable
    SimulatedRepository byName(String fullName) {
        String name = fullName.toLowerCase(Locale.ROOT);
        Long id = idByName.get(name);
        if (id == null) {
            id = idByFormerName.get(name);
        }
        return id == null ? null : byId.get(id);
    }
}
