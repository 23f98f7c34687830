package cn.dutydesk.admin.check;

import cn.dutydesk.admin.Finding;
import cn.dutydesk.admin.Machine;
import cn.dutydesk.admin.Topic;
import cn.dutydesk.core.Texts;

/** Java is new enough. */
public final class JavaCheck implements Check {
    /** The release the program is compiled for. */
    public static final int LEAST = 25;

    private final Texts texts;
    private final Machine machine;

    public JavaCheck(Texts texts, Machine machine) {
        this.texts = texts;
        this.machine = machine;
    }

    @Override
    public Topic topic() {
        return Topic.JAVA;
    }

    @Override
    public Finding look() {
        String words = texts.of("admin.doctor.java", machine.property("java.version"), machine.property("os.name"),
                machine.property("os.arch"));
        String release = machine.property("java.specification.version");
        boolean enough = release.matches("\\d+") && Integer.parseInt(release) >= LEAST;
        return enough ? ok(words) : bad(words, texts.of("admin.doctor.java-do", LEAST));
    }
}
