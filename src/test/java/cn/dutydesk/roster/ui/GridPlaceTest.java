package cn.dutydesk.roster.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock("window")
class GridPlaceTest {
    @Test
    void clicksHitWhatIsDrawn() {
        GridPlace place = new GridPlace(900, 700, 92, 300, 31, false, false, 640);
        for (int line = place.firstLine() + 1; line < place.firstLine() + 15; line++) {
            for (int day = 0; day < 31; day++) {
                assertThat(place.lineAt(place.y(line) + 1)).isEqualTo(line);
                assertThat(place.dayAt(place.x(day) + 1)).isEqualTo(day);
            }
        }
        assertThat(place.lineAt(10)).isEqualTo(-1);
        assertThat(place.dayAt(50)).isEqualTo(-1);
        assertThat(place.dayAt(place.x(31) + 1)).isEqualTo(-1);
    }

    @Test
    void scrollsOnlyAsFarAsNeeded() {
        GridPlace place = new GridPlace(900, 700, 92, 300, 31, false, false, 0);
        assertThat(place.scrollTo(3)).isZero();
        GridPlace below = new GridPlace(900, 700, 92, 300, 31, false, false, place.scrollTo(299));
        assertThat(below.y(299) + below.lineHeight()).isLessThanOrEqualTo(700);
        assertThat(below.scrollTo(299)).isEqualTo(below.scroll());
        assertThat(below.scrollTo(0)).isZero();
    }

    @Test
    void fewLinesGrowButNotWithoutEnd() {
        assertThat(new GridPlace(900, 700, 92, 6, 31, false, false, 0).lineHeight()).isEqualTo(56);
        assertThat(new GridPlace(900, 700, 92, 60, 31, false, false, 0).lineHeight()).isEqualTo(32);
    }
}
