package cn.dutydesk.app.window;

import java.util.concurrent.atomic.AtomicBoolean;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Two rising tones, made here, played on a thread of their own. A machine without sound is said once, in the log. */
final class Siren {
    private static final Logger LOG = LoggerFactory.getLogger(Siren.class);
    private static final float RATE = 44_100;
    private static final AudioFormat FORMAT = new AudioFormat(RATE, 16, 1, true, false);
    private static final double[] TONES = {660, 880};
    private static final double SECONDS = 0.28;
    private static final double FADE = 0.02;

    private final AtomicBoolean playing = new AtomicBoolean();
    private volatile boolean mute;

    /** Sounds once, unless it does already or there is nothing to sound with. Any thread; does not wait. */
    void cry(double volume) {
        if (!mute && playing.compareAndSet(false, true)) {
            Thread.ofPlatform().daemon().name("siren").start(() -> {
                try {
                    play(volume);
                } finally {
                    playing.set(false);
                }
            });
        }
    }

    private void play(double volume) {
        byte[] sound = samples(volume);
        try (SourceDataLine line = AudioSystem.getSourceDataLine(FORMAT)) {
            line.open(FORMAT);
            line.start();
            line.write(sound, 0, sound.length);
            line.drain();
        } catch (LineUnavailableException busy) {
            LOG.info("the sound device is busy; the next alarm tries again");
        } catch (RuntimeException | LinkageError none) {
            mute = true;
            LOG.warn("this machine has no sound device: alarms are shown, not heard ({})",
                    none.getClass().getSimpleName());
        }
    }

    /** The sound as 16-bit samples, the low byte first; each tone fades in and out so that it does not click. */
    static byte[] samples(double volume) {
        int each = (int) (RATE * SECONDS);
        byte[] bytes = new byte[each * TONES.length * 2];
        for (int tone = 0; tone < TONES.length; tone++) {
            for (int i = 0; i < each; i++) {
                double at = i / RATE;
                double edge = Math.clamp(Math.min(at, SECONDS - at) / FADE, 0, 1);
                double wave = Math.sin(2 * Math.PI * TONES[tone] * at) + 0.3 * Math.sin(4 * Math.PI * TONES[tone] * at);
                int sample = (int) Math.round(wave / 1.3 * edge * Math.clamp(volume, 0, 1) * Short.MAX_VALUE);
                int place = (tone * each + i) * 2;
                bytes[place] = (byte) sample;
                bytes[place + 1] = (byte) (sample >> 8);
            }
        }
        return bytes;
    }
}
