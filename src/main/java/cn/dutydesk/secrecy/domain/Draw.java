package cn.dutydesk.secrecy.domain;

import cn.dutydesk.secrecy.QuestionView;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Draws the questions of a paper; the same seed from the same bank gives the same paper. */
public final class Draw {
    private Draw() {
    }

    /**
     * @param bank in a fixed order
     * @return so many, or all when there are fewer, in the order of the paper
     */
    public static List<QuestionView> of(List<QuestionView> bank, int many, long seed) {
        List<QuestionView> shuffled = new ArrayList<>(bank);
        Collections.shuffle(shuffled, new Random(seed));
        return List.copyOf(shuffled.subList(0, Math.min(many, shuffled.size())));
    }
}
