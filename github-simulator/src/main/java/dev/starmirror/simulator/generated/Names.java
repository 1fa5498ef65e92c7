package dev.starmirror.simulator.generated;

import java.util.SplittableRandom;

/** Names and one-line texts of one repository. */
final class Names {

    private static final String[] CJK_DESCRIPTIONS = {
        "一个本地优先的星标仓库管理工具", "高性能分布式任务调度框架", "軽量で高速なデータ処理ライブラリ", "前端组件库，开箱即用 🚀", "빠르고 간단한 웹 프레임워크"
    };
    private static final String[] OWNER_SUFFIXES = {"", "", "", "hq", "-labs", "dev", "js", "-org", "42", "-io"};
    private static final String[] NAME_SUFFIXES = {"", "", "", "", ".js", "-rs", "-cli", "-go", "_py", "-ui"};

    private final Vocabulary vocabulary;
    private final SplittableRandom random;

    Names(Vocabulary vocabulary, SplittableRandom random) {
        this.vocabulary = vocabulary;
        this.random = random;
    }

    String owner() {
        String word = vocabulary.rareWord(random);
        String cased = random.nextInt(6) == 0 ? Passages.capitalized(word) : word;
        return cased + OWNER_SUFFIXES[random.nextInt(OWNER_SUFFIXES.length)];
    }

    String repository() {
        StringBuilder name = new StringBuilder(vocabulary.rareWord(random));
        for (int more = random.nextInt(3); more > 0; more--) {
            name.append('-').append(vocabulary.word(random));
        }
        return name.append(NAME_SUFFIXES[random.nextInt(NAME_SUFFIXES.length)]).toString();
    }

    String description() {
        if (random.nextInt(30) == 0) {
            return CJK_DESCRIPTIONS[random.nextInt(CJK_DESCRIPTIONS.length)];
        }
        StringBuilder text = new StringBuilder(Passages.capitalized(vocabulary.word(random)));
        for (int words = 3 + random.nextInt(12); words > 0; words--) {
            text.append(' ').append(vocabulary.word(random));
        }
        return random.nextInt(15) == 0 ? "✨ " + text : text.toString();
    }

    String topic() {
        String topic = vocabulary.word(random);
        return random.nextInt(4) == 0 ? topic + "-" + vocabulary.word(random) : topic;
    }
}
