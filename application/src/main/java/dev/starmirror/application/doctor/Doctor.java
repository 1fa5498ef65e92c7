package dev.starmirror.application.doctor;

import dev.starmirror.domain.port.MirrorInspection;
import dev.starmirror.domain.port.RunJournal;
import dev.starmirror.domain.port.SourceInspection;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes every look there is; one that fails is a finding, and the others go on. Used by one thread. */
public final class Doctor {
    private final TokenLook token;
    private final SourceLook source;
    private final StorageLook storage;
    private final RunLook runs;

    /**
     * @param tokenOrigin where the token comes from, empty where there is none; throws {@link dev.starmirror.domain.port.SourceException}
     *     where what is there cannot be one
     * @param accountNamed whether the account to mirror is named, so that a sync needs no token to know it
     * @param reserve the share of each budget that is left to other tools
     * @param surroundings read when the looks are made
     */
    public Doctor(
            Supplier<Optional<String>> tokenOrigin,
            boolean accountNamed,
            SourceInspection source,
            double reserve,
            MirrorInspection inspection,
            RunJournal journal,
            Supplier<Surroundings> surroundings,
            InstantSource clock) {
        this.token = new TokenLook(tokenOrigin, accountNamed);
        this.source = new SourceLook(source, reserve, clock);
        this.storage = new StorageLook(inspection, surroundings);
        this.runs = new RunLook(journal);
    }

    /** The findings, in the order of {@link Finding.Subject}. Never changes anything but what the source counts. */
    public List<Finding> examine() {
        List<Finding> findings = new ArrayList<>();
        findings.add(token.look());
        findings.addAll(source.look());
        findings.addAll(storage.look());
        findings.addAll(runs.look());
        return findings;
    }
}
