package dev.starmirror.adapter.github.sync;

import dev.starmirror.simulator.fault.ScriptedFault;
import java.util.List;

/**
 * What happens to a small account and to who mirrors it: a first mirroring, then changes and further runs.
 *
 * @param anonymous whether the mirror has no token, and so only REST
 * @param batchSize stars on the first page, and READMEs in a batch
 * @param stars at the beginning
 * @param first troubles of the first mirroring
 * @param changes of the account afterwards
 * @param everything whether the runs after the changes list everything, due or not
 * @param second troubles of the runs after the changes
 */
record FaultSchedule(
        boolean anonymous,
        int batchSize,
        int stars,
        List<ScriptedFault> first,
        List<AccountChange> changes,
        boolean everything,
        List<ScriptedFault> second) {

    /** What its owner, or somebody else, does to the account. */
    enum Deed {
        STAR,
        UNSTAR,
        DELETE,
        RENAME,
        TRANSFER,
        DESCRIBE,
        EDIT_README,
        REMOVE_README
    }

    /**
     * One change.
     *
     * @param position of the repository among those starred then, modulo their number
     * @param request it comes before this request of the runs after the first mirroring, counted from 0
     */
    record AccountChange(Deed deed, int position, int request) {}

    /** Whether nothing is scripted that lasts or lies: a single run must get over it. */
    boolean healsInOneRun() {
        return first.stream().allMatch(scripted -> Faults.isTransient(scripted.fault()));
    }
}
