package cn.dutydesk.roster.ui;

import cn.dutydesk.kit.Problem;
import cn.dutydesk.roster.AheadFinding;
import cn.dutydesk.roster.Approval;
import cn.dutydesk.roster.RosterMonth;
import cn.dutydesk.roster.VersionDifference;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** What stands between a draft and its being in force: looking at it once more, 审批, publishing. FX thread. */
public final class PublishModel {
    /** What the person at the window can do with the draft on screen. */
    public enum Way {
        /** Publish it at once. */
        PUBLISH,
        /** Hand it in for a leader. */
        SUBMIT,
        /** It was handed in; a leader has to look at it. */
        WAIT,
        /** It was handed in, and this is a leader: publish it or give it back. */
        APPROVE
    }

    private final BoardModel board;

    public PublishModel(BoardModel board) {
        this.board = board;
    }

    public Way way() {
        Approval approval = board.dataProperty().get().approval();
        if (approval == null || !approval.needed()) {
            return Way.PUBLISH;
        }
        return !approval.submitted() ? Way.SUBMIT : board.mayApproveProperty().get() ? Way.APPROVE : Way.WAIT;
    }

    /** Publishes or hands in, whichever is this person's to do. @param acknowledged whether conflicts were accepted */
    public void go(boolean acknowledged, Runnable done, Consumer<Problem> failed) {
        RosterMonth now = board.dataProperty().get();
        if (way() == Way.SUBMIT) {
            long roster = Objects.requireNonNull(now.version()).rosterId();
            board.change(() -> board.desk().submit(board.actor().get(), roster, now.edit(), acknowledged), done,
                    failed);
        } else {
            board.publish(acknowledged, done, failed);
        }
    }

    /** Gives a draft that was handed in back. */
    public void giveBack(String reason, Runnable done, Consumer<Problem> failed) {
        long roster = Objects.requireNonNull(board.dataProperty().get().version()).rosterId();
        board.change(() -> board.desk().giveBack(board.actor().get(), roster, reason), done, failed);
    }

    /** What a version changes against the one it replaces. */
    public void difference(long rosterId, Consumer<VersionDifference> done, Consumer<Problem> failed) {
        board.work().read(() -> board.desk().difference(board.actor().get(), rosterId), done, failed);
    }

    /** What is not in order in the next thirty days, on every board. */
    public void ahead(Consumer<List<AheadFinding>> done, Consumer<Problem> failed) {
        board.work().read(() -> board.desk().ahead(board.actor().get()), done, failed);
    }
}
