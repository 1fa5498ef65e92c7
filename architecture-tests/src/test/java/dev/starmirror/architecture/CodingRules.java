package dev.starmirror.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noConstructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.THROW_GENERIC_EXCEPTIONS;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.starmirror.architecture.bad.adapter.github.InjectsAField;
import dev.starmirror.architecture.bad.adapter.github.Offers;
import dev.starmirror.architecture.bad.adapter.sqlite.LogsTheOldWay;
import dev.starmirror.architecture.bad.adapter.sqlite.PrintsProgress;
import dev.starmirror.architecture.bad.adapter.sqlite.ThrowsAnything;
import dev.starmirror.architecture.bad.application.StartsThreads;
import dev.starmirror.architecture.bad.domain.ReadsTheClock;
import dev.starmirror.architecture.bad.domain.unmarked.ForgetsNullness;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;

/** What no class does, whichever room it stands in. */
final class CodingRules {
    private static final Set<String> CLOCKS = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.util.Date.<init>",
            "java.lang.Thread.sleep");
    private static final Set<String> CHANCE = Set.of(
            "java.lang.Math.random",
            "java.util.Random.<init>",
            "java.util.UUID.randomUUID",
            "java.util.concurrent.ThreadLocalRandom.current");

    private static final Pattern SYSTEM_CLOCK = Pattern.compile("system.*|tick(Millis|Seconds|Minutes)");

    private CodingRules() {}

    static List<HouseRule> rules() {
        return List.of(
                new HouseRule(CodingRules::timeAndChanceAreHandedIn, ReadsTheClock.class),
                new HouseRule(CodingRules::executorsAreHandedIn, StartsThreads.class),
                new HouseRule(CodingRules::constructorsAreInjected, InjectsAField.class),
                new HouseRule(CodingRules::adaptersHideTheirConstructors, Offers.class),
                new HouseRule(CodingRules::onlyTheCommandLinePrints, PrintsProgress.class),
                new HouseRule(CodingRules::logsGoThroughSlf4j, LogsTheOldWay.class),
                new HouseRule(CodingRules::exceptionsSayWhatHappened, ThrowsAnything.class),
                new HouseRule(CodingRules::packagesAreNullMarked, ForgetsNullness.class));
    }

    private static ArchRule timeAndChanceAreHandedIn(Rooms rooms) {
        return noClasses()
                .that()
                .resideInAnyPackage(rooms.domain(), rooms.application(), rooms.adapters())
                .should()
                .accessTargetWhere(describe("the target is a clock, a sleep or chance", CodingRules::isClockOrChance))
                .because("time, sleep and randomness are constructor arguments");
    }

    private static boolean isClockOrChance(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getName();
        boolean now = owner.startsWith("java.time.") && name.equals("now") && !takes(Clock.class, access);
        boolean systemClock = (owner.equals(Clock.class.getName()) || owner.equals(InstantSource.class.getName()))
                && SYSTEM_CLOCK.matcher(name).matches();
        String target = owner + "." + name;
        return now || systemClock || CLOCKS.contains(target) || CHANCE.contains(target);
    }

    private static boolean takes(Class<?> type, JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget target
                && target.getRawParameterTypes().stream().anyMatch(parameter -> parameter.isEquivalentTo(type));
    }

    private static ArchRule executorsAreHandedIn(Rooms rooms) {
        return noClasses()
                .that()
                .resideInAnyPackage(rooms.domain(), rooms.application())
                .should()
                .accessTargetWhere(describe("the target starts threads", CodingRules::startsThreads))
                .because("who constructs a use case decides about its threads");
    }

    private static boolean startsThreads(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        boolean newThread =
                owner.isAssignableTo(Thread.class) && access.getName().equals("<init>");
        boolean newPool = owner.isEquivalentTo(Executors.class) && !takes(ThreadFactory.class, access);
        return newThread || newPool;
    }

    private static ArchRule constructorsAreInjected(Rooms rooms) {
        return noFields()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(rooms.root() + "..")
                .should()
                .beAnnotatedWith("jakarta.inject.Inject")
                .orShould()
                .beAnnotatedWith("com.google.inject.Inject")
                .because("a class is complete once it is constructed");
    }

    private static ArchRule adaptersHideTheirConstructors(Rooms rooms) {
        return noConstructors()
                .that()
                .areDeclaredInClassesThat(publicWorkers(rooms))
                .should()
                .bePublic()
                .allowEmptyShould(true)
                .because("the Guice module beside an adapter exposes the finished object");
    }

    private static DescribedPredicate<JavaClass> publicWorkers(Rooms rooms) {
        return JavaClass.Predicates.resideInAPackage(rooms.adapters())
                .and(describe("are public", type -> type.getModifiers().contains(JavaModifier.PUBLIC)))
                .and(DescribedPredicate.not(JavaClass.Predicates.assignableTo("com.google.inject.Module")))
                .and(DescribedPredicate.not(JavaClass.Predicates.assignableTo(Record.class)))
                .and(DescribedPredicate.not(JavaClass.Predicates.assignableTo(Throwable.class)))
                .as("are public classes of adapters, but no modules, records or exceptions");
    }

    private static ArchRule onlyTheCommandLinePrints(Rooms rooms) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(rooms.adapter("cli"))
                .and()
                .doNotHaveFullyQualifiedName(rooms.root() + ".bootstrap.Main")
                .and()
                .doNotHaveFullyQualifiedName(rooms.root() + ".simulator.Main")
                .should(ACCESS_STANDARD_STREAMS)
                .because("stdout carries data and stderr messages, both by the command line's rules");
    }

    private static ArchRule logsGoThroughSlf4j(Rooms rooms) {
        return noClasses()
                .that()
                .resideInAPackage(rooms.root() + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.util.logging..")
                .because("there is one logger, silent unless asked for");
    }

    private static ArchRule exceptionsSayWhatHappened(Rooms rooms) {
        return noClasses()
                .that()
                .resideInAPackage(rooms.root() + "..")
                .should(THROW_GENERIC_EXCEPTIONS)
                .because("who catches an exception must be able to tell it from others");
    }

    private static ArchRule packagesAreNullMarked(Rooms rooms) {
        return classes()
                .that()
                .resideInAPackage(rooms.root() + "..")
                .should(resideInANullMarkedPackage())
                .because("null is only where @Nullable says so");
    }

    private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return new ArchCondition<>("reside in a package that is @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(
                        type, marked, type.getName() + (marked ? " is" : " is not") + " in a @NullMarked package"));
            }
        };
    }
}
