package cn.dutydesk.playbook.ui;

import java.util.List;

/** A part of a drawn flow, in pixels from its upper left corner. */
sealed interface FlowItem {
    /** The same part somewhere else. */
    FlowItem shifted(double dx, double dy);

    /** What a box looks like. */
    enum Shape {
        /** A step that somebody or the program does. */
        CARD,
        /** A decision. */
        DIAMOND,
        /** The head of a parallel step or of a repeat. */
        HEAD,
        /** Where the flow begins. */
        START,
        /** Where it ends. */
        END
    }

    /** A box that stands for a step; its id is empty at the two ends of the flow. */
    record Box(String step, Shape shape, double x, double y, double width, double height) implements FlowItem {
        @Override
        public Box shifted(double dx, double dy) {
            return new Box(step, shape, x + dx, y + dy, width, height);
        }

        double middle() {
            return x + width / 2;
        }
    }

    /** The ground under a strand of a parallel step. */
    record Lane(String step, int branch, double x, double y, double width, double height) implements FlowItem {
        @Override
        public Lane shifted(double dx, double dy) {
            return new Lane(step, branch, x + dx, y + dy, width, height);
        }
    }

    /** The frame around what is repeated. */
    record Frame(String step, double x, double y, double width, double height) implements FlowItem {
        @Override
        public Frame shifted(double dx, double dy) {
            return new Frame(step, x + dx, y + dy, width, height);
        }
    }

    /** The word on a way out of a decision, with its middle at x. @param branch -1 for the way no branch names */
    record Label(String step, int branch, double x, double y) implements FlowItem {
        @Override
        public Label shifted(double dx, double dy) {
            return new Label(step, branch, x + dx, y + dy);
        }
    }

    /** A line through points. @param arrow whether it ends in an arrow; @param back whether it leads back up */
    record Line(List<Point> points, boolean arrow, boolean back) implements FlowItem {
        public Line {
            points = List.copyOf(points);
        }

        @Override
        public Line shifted(double dx, double dy) {
            return new Line(points.stream().map(p -> new Point(p.x() + dx, p.y() + dy)).toList(), arrow, back);
        }
    }

    /** A point. */
    record Point(double x, double y) {
    }
}
