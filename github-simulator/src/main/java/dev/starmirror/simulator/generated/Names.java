package dev.starmirror.simulator.generated;

import java.util.SplittableRandom;

/** Names and one-line texts of one repository, all about one subject. */
final class Names {

    private static final String[] CJK_DESCRIPTIONS = {
        "一个本地优先的星标仓库管理工具", "高性能分布式任务调度框架", "軽量で高速なデータ処理ライブラリ", "前端组件库，开箱即用 🚀", "빠르고 간단한 웹 프레임워크"
    };
    private static final String[] OWNER_SUFFIXES = {"", "", "", "hq", "-labs", "dev", "-works", "-org", "42", "-studio"
    };
    private static final String[] NAME_SUFFIXES = {"", "", "", "", ".js", "-rs", "-cli", "-go", "_py", "-ui"};
    private static final String[] DESCRIPTIONS = {
        "A {adj} SUBJECT that PURPOSE",
        "A {adj} SUBJECT that PURPOSE",
        "{adj} and {adj} SUBJECT: PURPOSE",
        "SUBJECT that PURPOSE, inspired by {name}",
        "The SUBJECT behind {name}",
        "A SUBJECT for {nouns} and {nouns}"
    };

    private final Lexicon lexicon;
    private final InventedWords invented;
    private final Sentences sentences;
    private final SplittableRandom random;
    private final Subject subject;

    Names(Lexicon lexicon, InventedWords invented, Sentences sentences, SplittableRandom random) {
        this.lexicon = lexicon;
        this.invented = invented;
        this.sentences = sentences;
        this.random = random;
        this.subject = any(Subject.ALL.toArray(Subject[]::new));
    }

    String owner() {
        String word = invented.word(random);
        String cased = random.nextInt(6) == 0 ? Sentences.capitalized(word) : word;
        return cased + any(OWNER_SUFFIXES);
    }

    String repository() {
        String stem = switch (random.nextInt(5)) {
            case 0 -> invented.word(random);
            case 1 -> lexicon.word("creatures", random) + "-" + subject.noun();
            case 2 -> lexicon.word("colors", random) + "-" + lexicon.word("things", random);
            case 3 -> lexicon.word("colors", random) + "-" + lexicon.word("creatures", random);
            default -> invented.word(random) + "-" + subject.noun();
        };
        return stem + any(NAME_SUFFIXES);
    }

    String description() {
        if (random.nextInt(30) == 0) {
            return any(CJK_DESCRIPTIONS);
        }
        String pattern = any(DESCRIPTIONS).replace("SUBJECT", subject.name()).replace("PURPOSE", subject.purpose());
        String text = Sentences.capitalized(sentences.fill(pattern, random));
        return random.nextInt(15) == 0 ? "✨ " + text : text;
    }

    /** What the subject's own topics are; further ones say how it is made. */
    String topic(int index) {
        return index < subject.topics().size() ? subject.topics().get(index) : lexicon.word("topics", random);
    }

    private <T> T any(T[] choice) {
        return choice[random.nextInt(choice.length)];
    }
}
