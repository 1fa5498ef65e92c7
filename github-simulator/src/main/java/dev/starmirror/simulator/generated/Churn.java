package dev.starmirror.simulator.generated;

import dev.starmirror.simulator.account.RepositoryFile;
import dev.starmirror.simulator.account.SimulatedAccount;
import dev.starmirror.simulator.account.SimulatedRepository;
import dev.starmirror.simulator.account.StarredRepository;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/** Changes many repositories at once, as time does. Equal accounts and plans give equal changes. */
public final class Churn {

    private static final int MOST_REVISIONS = 30_000;

    private final SimulatedAccount account;
    private final StarGenerator generator;
    private final ReadmeGenerator readmes;

    public Churn(SimulatedAccount account, StarGenerator generator, ReadmeGenerator readmes) {
        this.account = account;
        this.generator = generator;
        this.readmes = readmes;
    }

    /** Stars so many repositories over the years up to now. */
    public void fill(int stars) {
        generator.fill(account, stars);
    }

    /**
     * Makes the changes.
     *
     * @throws IllegalArgumentException when the account has too few stars for them; nothing has changed then
     */
    public ChurnResult apply(ChurnPlan plan) {
        SplittableRandom random = new SplittableRandom(plan.seed());
        List<SimulatedRepository> candidates = shuffled(random);
        List<SimulatedRepository> revised = take(candidates, plan.readmes(), repository -> repository.readme() != null);
        List<SimulatedRepository> unstarred = take(candidates, plan.unstarred(), repository -> true);
        List<SimulatedRepository> renamed = take(candidates, plan.renamed(), repository -> repository.owner() != null);
        List<SimulatedRepository> deleted = take(candidates, plan.deleted(), repository -> true);

        revised.forEach(repository -> revise(repository, 1 + random.nextInt(MOST_REVISIONS)));
        unstarred.forEach(repository -> account.unstar(repository.id()));
        renamed.forEach(repository -> rename(repository, random));
        deleted.forEach(repository -> account.delete(repository.id()));
        return new ChurnResult(star(plan.newStars()), ids(unstarred), ids(renamed), ids(revised), ids(deleted));
    }

    /** Stars so many new repositories and returns their ids, newest last. */
    public List<Long> star(int count) {
        List<Long> starred = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            SimulatedRepository repository = generator.next(account);
            account.star(repository);
            starred.add(repository.id());
        }
        return starred;
    }

    private void revise(SimulatedRepository repository, int revision) {
        RepositoryFile readme = repository.readme();
        if (readme != null) {
            account.changeReadme(
                    repository.id(),
                    RepositoryFile.of(
                            readme.path(),
                            readmes.readme(repository.id(), repository.name(), repository.description(), revision)));
        }
    }

    private void rename(SimulatedRepository repository, SplittableRandom random) {
        String name;
        do {
            name = repository.name() + "-" + Integer.toString(random.nextInt(1_000_000), 36);
        } while (!account.isFree(repository.owner() + "/" + name));
        account.rename(repository.id(), name);
    }

    private List<SimulatedRepository> shuffled(SplittableRandom random) {
        List<SimulatedRepository> repositories = new ArrayList<>(account.stars().stream()
                .map(StarredRepository::repository)
                .sorted(Comparator.comparingLong(SimulatedRepository::id))
                .toList());
        for (int i = repositories.size() - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            SimulatedRepository swapped = repositories.get(i);
            repositories.set(i, repositories.get(other));
            repositories.set(other, swapped);
        }
        return repositories;
    }

    /** Takes the first suitable ones out of the candidates. */
    private static List<SimulatedRepository> take(
            List<SimulatedRepository> candidates, int count, Predicate<SimulatedRepository> suitable) {
        List<SimulatedRepository> taken = new ArrayList<>();
        for (Iterator<SimulatedRepository> rest = candidates.iterator(); taken.size() < count && rest.hasNext(); ) {
            SimulatedRepository candidate = rest.next();
            if (suitable.test(candidate)) {
                taken.add(candidate);
                rest.remove();
            }
        }
        if (taken.size() < count) {
            throw new IllegalArgumentException("The account has too few suitable stars for this churn");
        }
        return taken;
    }

    private static List<Long> ids(List<SimulatedRepository> repositories) {
        return repositories.stream().map(SimulatedRepository::id).toList();
    }
}
