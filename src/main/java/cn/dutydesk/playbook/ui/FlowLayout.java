package cn.dutydesk.playbook.ui;

import cn.dutydesk.playbook.domain.definition.Action;
import cn.dutydesk.playbook.domain.definition.Branch;
import cn.dutydesk.playbook.domain.definition.Playbook;
import cn.dutydesk.playbook.domain.definition.Step;
import cn.dutydesk.playbook.ui.FlowItem.Box;
import cn.dutydesk.playbook.ui.FlowItem.Point;
import cn.dutydesk.playbook.ui.FlowItem.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays a playbook out as a structured flowchart, from top to bottom: one axis, strands and branches side by side, what
 * is repeated in a frame. Numbers only; nothing of a window is needed.
 *
 * @param items grounds first, then lines, then boxes, so that they can be drawn in this order
 */
record FlowLayout(List<FlowItem> items, double width, double height) {
    static final double CARD_WIDTH = 214;
    static final double CARD_HEIGHT = 60;
    static final double DIAMOND_HEIGHT = 90;
    static final double HEAD_HEIGHT = 36;
    static final double HEAD_WIDTH = 280;
    static final double END_WIDTH = 176;
    static final double END_HEIGHT = 32;
    /** Height of the name above a strand. */
    static final double LANE_HEAD = 30;
    private static final double GAP = 24;
    private static final double BESIDE = 16;
    private static final double INSIDE = 12;
    private static final double TURN = 14;
    private static final double LABEL = 36;
    private static final double EMPTY = 50;
    private static final double LOOP = 22;
    private static final double MARGIN = 24;
    /** Free space below the end, where the buttons that make it larger lie. */
    private static final double FOOT = 36;

    FlowLayout {
        items = List.copyOf(items);
    }

    static FlowLayout of(Playbook playbook) {
        Block all = new Block();
        all.box("", Shape.START, END_WIDTH, END_HEIGHT);
        all.below(sequence(playbook.steps()));
        Block end = new Block();
        end.box("", Shape.END, END_WIDTH, END_HEIGHT);
        all.below(end);
        List<FlowItem> items = new ArrayList<>();
        for (Class<?> kind : List.of(FlowItem.Lane.class, FlowItem.Frame.class, FlowItem.Line.class,
                FlowItem.Label.class, Box.class)) {
            all.items.stream().filter(kind::isInstance)
                    .map(item -> item.shifted(all.left + MARGIN, MARGIN)).forEach(items::add);
        }
        return new FlowLayout(items, all.left + all.right + 2 * MARGIN, all.height + 2 * MARGIN + FOOT);
    }

    List<Box> boxes() {
        return items.stream().filter(Box.class::isInstance).map(Box.class::cast).toList();
    }

    private static Block sequence(List<Step> steps) {
        Block block = new Block();
        steps.forEach(step -> block.below(of(step)));
        return block;
    }

    private static Block of(Step step) {
        return switch (step.action()) {
            case Action.Decide decide -> decide(step, decide);
            case Action.Parallel parallel -> parallel(step, parallel);
            case Action.Repeat repeat -> repeat(step, repeat);
            default -> {
                Block block = new Block();
                block.box(step.id(), Shape.CARD, CARD_WIDTH, CARD_HEIGHT);
                yield block;
            }
        };
    }

    private static Block decide(Step step, Action.Decide decide) {
        Block block = new Block();
        block.box(step.id(), Shape.DIAMOND, CARD_WIDTH, DIAMOND_HEIGHT);
        List<Block> ways = new ArrayList<>(decide.branches().stream().map(Branch::steps).map(FlowLayout::sequence)
                .toList());
        boolean open = decide.question().isEmpty()
                && decide.branches().stream().noneMatch(branch -> branch.when() == null);
        if (open || ways.isEmpty()) {
            ways.add(new Block());
        }
        ways.forEach(way -> way.widen(EMPTY));
        double[] axes = axes(ways);
        double fork = block.height + TURN;
        double top = fork + LABEL;
        double join = top + ways.stream().mapToDouble(way -> way.height).max().orElse(0) + TURN;
        block.line(false, 0, block.height, 0, fork);
        for (int i = 0; i < ways.size(); i++) {
            boolean empty = ways.get(i).height == 0;
            block.line(!empty, axes[i], fork, axes[i], empty ? join : top);
            block.items.add(new FlowItem.Label(step.id(), i < decide.branches().size() ? i : -1, axes[i],
                    fork + LABEL / 2 - 2));
            block.put(ways.get(i), axes[i], top);
            if (!empty) {
                block.line(false, axes[i], top + ways.get(i).height, axes[i], join);
            }
        }
        block.line(false, axes[0], fork, axes[axes.length - 1], fork);
        block.line(false, axes[0], join, axes[axes.length - 1], join);
        block.height = join;
        return block;
    }

    private static Block parallel(Step step, Action.Parallel parallel) {
        Block block = new Block();
        block.box(step.id(), Shape.HEAD, HEAD_WIDTH, HEAD_HEIGHT);
        List<Block> lanes = new ArrayList<>();
        for (Branch branch : parallel.branches()) {
            Block lane = sequence(branch.steps());
            lane.widen(CARD_WIDTH / 2);
            lane.left += INSIDE;
            lane.right += INSIDE;
            lanes.add(lane);
        }
        if (lanes.isEmpty()) {
            return block;
        }
        double[] axes = axes(lanes);
        double fork = block.height + TURN;
        double top = fork + TURN;
        double high = lanes.stream().mapToDouble(lane -> lane.height).max().orElse(0);
        double content = top + LANE_HEAD + INSIDE;
        double bottom = content + high + INSIDE;
        double join = bottom + TURN;
        block.line(false, 0, block.height, 0, fork);
        for (int i = 0; i < lanes.size(); i++) {
            Block lane = lanes.get(i);
            block.items.add(new FlowItem.Lane(step.id(), i, axes[i] - lane.left, top, lane.left + lane.right,
                    bottom - top));
            block.line(false, axes[i], fork, axes[i], top);
            block.line(lane.height > 0, axes[i], top + LANE_HEAD, axes[i], content);
            block.put(lane, axes[i], content);
            block.line(false, axes[i], content + lane.height, axes[i], join);
        }
        block.line(false, axes[0], fork, axes[axes.length - 1], fork);
        block.line(false, axes[0], join, axes[axes.length - 1], join);
        block.height = join;
        return block;
    }

    private static Block repeat(Step step, Action.Repeat repeat) {
        Block inner = sequence(repeat.steps());
        inner.widen(HEAD_WIDTH / 2);
        Block block = new Block();
        double left = inner.left + INSIDE + LOOP;
        double right = inner.right + INSIDE;
        block.left = left;
        block.right = right;
        block.items.add(new Box(step.id(), Shape.HEAD, -HEAD_WIDTH / 2, INSIDE, HEAD_WIDTH, HEAD_HEIGHT));
        double content = INSIDE + HEAD_HEIGHT + GAP;
        double bottom = content + inner.height + TURN;
        block.height = bottom + INSIDE;
        block.items.add(new FlowItem.Frame(step.id(), -left, 0, left + right, block.height));
        block.line(false, 0, 0, 0, INSIDE);
        block.line(inner.height > 0, 0, INSIDE + HEAD_HEIGHT, 0, content);
        block.put(inner, 0, content);
        block.line(false, 0, content + inner.height, 0, block.height);
        double back = -left + LOOP / 2 + 2;
        double head = INSIDE + HEAD_HEIGHT / 2;
        block.items.add(new FlowItem.Line(List.of(new Point(0, bottom), new Point(back, bottom), new Point(back, head),
                new Point(-HEAD_WIDTH / 2, head)), true, true));
        return block;
    }

    /** Axes of blocks side by side, so that the first and the last lie equally far from the middle. */
    private static double[] axes(List<Block> blocks) {
        double[] axes = new double[blocks.size()];
        double x = 0;
        for (int i = 0; i < axes.length; i++) {
            axes[i] = x + blocks.get(i).left;
            x += blocks.get(i).left + blocks.get(i).right + BESIDE;
        }
        double middle = (axes[0] + axes[axes.length - 1]) / 2;
        for (int i = 0; i < axes.length; i++) {
            axes[i] -= middle;
        }
        return axes;
    }

    /** A part of the flow: it is entered at (0, 0) and left at (0, height). */
    private static final class Block {
        private final List<FlowItem> items = new ArrayList<>();
        private double left;
        private double right;
        private double height;

        void box(String step, Shape shape, double width, double tall) {
            items.add(new Box(step, shape, -width / 2, height, width, tall));
            widen(width / 2);
            height += tall;
        }

        void widen(double half) {
            left = Math.max(left, half);
            right = Math.max(right, half);
        }

        void below(Block next) {
            if (next.items.isEmpty()) {
                return;
            }
            if (height > 0) {
                line(true, 0, height, 0, height + GAP);
                height += GAP;
            }
            put(next, 0, height);
            height += next.height;
        }

        void put(Block block, double x, double y) {
            block.items.forEach(item -> items.add(item.shifted(x, y)));
            left = Math.max(left, block.left - x);
            right = Math.max(right, block.right + x);
        }

        void line(boolean arrow, double x, double y, double toX, double toY) {
            if (x != toX || y != toY) {
                items.add(new FlowItem.Line(List.of(new Point(x, y), new Point(toX, toY)), arrow, false));
            }
        }
    }
}
