package cn.dutydesk.secrecy.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.secrecy.DeviceKind;
import cn.dutydesk.secrecy.QuestionKind;
import cn.dutydesk.secrecy.SecrecyFixture;
import cn.dutydesk.secrecy.UseGrade;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists of devices and questions as offices keep them. */
class SheetsTest {
    @TempDir
    Path folder;

    private Path file(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines));
    }

    @Test
    void devices() throws IOException {
        try (SecrecyFixture at = new SecrecyFixture()) {
            String keeper = at.staff.stream().map(PersonCard::name).filter(name -> at.staff.stream()
                    .filter(other -> other.name().equals(name)).count() == 1).findFirst().orElseThrow();
            List<Device.Wish> wishes = new DeviceSheet(at.bureau.directory).read(file("台账.csv",
                    "设备介质台账,,,,,", "序号,设备编号,设备类型,密级/用途,责任人,存放地点", "1,BM-U-001,U盘,内部," + keeper + ",保密柜",
                    "2,BM-C-002,便携式计算机,非涉密," + keeper + ",办公室", "3,BM-D-003,移动硬盘,涉密," + keeper + ",保密柜"));
            assertThat(wishes).extracting(Device.Wish::kind).containsExactly(DeviceKind.USB_STICK, DeviceKind.LAPTOP,
                    DeviceKind.DISK);
            assertThat(wishes).extracting(Device.Wish::use).containsExactly(UseGrade.INTERNAL, UseGrade.OPEN,
                    UseGrade.CLASSIFIED);
            assertThat(at.room().devices.registerAll(at.officer, wishes)).isEqualTo(3);
            assertThatThrownBy(() -> new DeviceSheet(at.bureau.directory).read(file("错.csv",
                    "设备编号,责任人", "BM-U-009,查无此人"))).isInstanceOfSatisfying(Refusal.class,
                            refusal -> assertThat(refusal.args()).contains(2, "查无此人"));
        }
    }

    @Test
    void questions() throws IOException {
        List<QuestionDraft> drafts = QuestionSheet.read(file("题库.csv", "编号,题型,题干,A,B,C,答案,依据",
                "Q1,单选题,哪个对？,甲,乙,丙,B,本单位", "Q2,多选题,哪些对？,甲,乙,丙,AC,本单位", "Q3,判断题,对不对？,,,,错,本单位"));
        assertThat(drafts).extracting(QuestionDraft::kind).containsExactly(QuestionKind.SINGLE, QuestionKind.MULTIPLE,
                QuestionKind.JUDGE);
        assertThat(drafts).extracting(QuestionDraft::answer).containsExactly("B", "AC", "F");
        assertThatThrownBy(() -> QuestionSheet.read(file("错.csv", "题型,题干,A,B,答案", "单选,哪个？,甲,乙,D")))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.args()).contains(2));
    }
}
