package cn.dutydesk.admin.check;

import cn.dutydesk.admin.Finding;
import cn.dutydesk.admin.Machine;
import cn.dutydesk.admin.Topic;
import cn.dutydesk.core.Texts;
import java.util.function.BooleanSupplier;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.SourceDataLine;

/** Alarms can be heard. Nothing is asked where no window can be opened: only a window sounds. */
public final class SoundCheck implements Check {
    private static final float RATE = 44_100;

    private final Texts texts;
    private final Machine machine;
    private final BooleanSupplier playable;

    /** @param playable whether the machine has a device that takes the sound of alarms */
    public SoundCheck(Texts texts, Machine machine, BooleanSupplier playable) {
        this.texts = texts;
        this.machine = machine;
        this.playable = playable;
    }

    /** Whether this machine has a device for sound of one channel with 16 bits, as alarms are made of. */
    public static boolean playable() {
        try {
            return AudioSystem.isLineSupported(new DataLine.Info(SourceDataLine.class,
                    new AudioFormat(RATE, 16, 1, true, false)));
        } catch (RuntimeException | LinkageError broken) {
            // A machine without a library for sound, or with a broken one, has none.
            return false;
        }
    }

    @Override
    public Topic topic() {
        return Topic.SOUND;
    }

    @Override
    public Finding look() {
        if (!machine.display()) {
            return ok(texts.of("admin.doctor.sound-unasked"));
        }
        return playable.getAsBoolean() ? ok(texts.of("admin.doctor.sound"))
                : warn(texts.of("admin.doctor.sound-none"), texts.of("admin.doctor.sound-none-do"));
    }
}
