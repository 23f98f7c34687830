package cn.dutydesk.people.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.people.PersonStatus;
import cn.dutydesk.people.Phone;
import cn.dutydesk.people.PhoneKind;
import cn.dutydesk.sheet.Workbooks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class StaffListTest {
    private static final Path SHEETS = Path.of("src/test/resources/sheets");

    @TempDir
    Path folder;

    @Test
    void meetsEveryPersonOfAnOfficeWorkbook() {
        StaffReading reading = StaffList.read(Workbooks.read(SHEETS.resolve("staff-a.xlsx")));
        JsonNode truth = new ObjectMapper().readTree(SHEETS.resolve("truth.json").toFile()).get("staff-a");
        assertThat(reading.rows()).hasSize(truth.size());
        for (int i = 0; i < truth.size(); i++) {
            JsonNode person = truth.get(i);
            StaffRow row = reading.rows().get(i);
            assertThat(List.of(row.name(), row.department(), row.title(), row.sex(), row.mobile(), row.leader(),
                    row.note())).containsExactly(person.get("name").asString(), person.get("dept").asString(),
                            person.get("title").asString(), person.get("sex").asString(),
                            person.get("phone").asString(), person.get("leader").asBoolean(),
                            person.get("note").asString());
            assertThat(row.phones()).filteredOn(phone -> phone.kind() == PhoneKind.OFFICE).hasSize(1);
            assertThat(row.row()).isEqualTo(i + 4);
        }
        assertThat(reading.doubtful()).extracting(Doubt::row, Doubt::name, Doubt::kind)
                .containsExactly(tuple(19, "蒋兰诺", Doubt.Kind.PHONE_MISSING));
        assertThat(reading.refused()).isEmpty();
    }

    @Test
    void readsBlocksSideBySideWithOneDepartmentFlowingIntoTheNext() {
        StaffReading reading = StaffList.read(List.of(Sheets.grid(
                "通讯录,,,,,",
                "部门,姓名,手机,部门,姓名,手机",
                "局领导,李一,13800000001,,王五,13800000005",
                ",李二,13800000002,税源科,赵六,13800000006",
                "办公室,张三,13800000003,,孙七,13800000007",
                "合计：6人,,,,,")));
        assertThat(reading.rows()).extracting(StaffRow::name, StaffRow::department, StaffRow::mobile)
                .containsExactly(tuple("李一", "局领导", "13800000001"), tuple("李二", "局领导", "13800000002"),
                        tuple("张三", "办公室", "13800000003"), tuple("王五", "办公室", "13800000005"),
                        tuple("赵六", "税源科", "13800000006"), tuple("孙七", "税源科", "13800000007"));
        assertThat(reading.refused()).isEmpty();
        assertThat(reading.doubtful()).isEmpty();
    }

    @Test
    void readsNameColumnsThatShareOneDepartment() {
        StaffReading reading = StaffList.read(List.of(Sheets.grid(
                "科室,姓名,联系电话,姓名,联系电话",
                "法制科,李一,13800000001,王五,13800000005",
                "信息中心,李二,13800000002,,")));
        assertThat(reading.rows()).extracting(StaffRow::name, StaffRow::department).containsExactly(
                tuple("李一", "法制科"), tuple("李二", "信息中心"), tuple("王五", "法制科"));
    }

    @Test
    void readsDepartmentsFromBannersAndAListOnTheSecondSheet() {
        XSSFWorkbook book = new XSSFWorkbook();
        Sheets.add(book, "封面", 1, "示例市税务局", "2026年9月");
        Sheets.add(book, "人员", 4, "干部名册", "姓　名,职务,手机号码,备注", "一、局领导（2人）", "范 振 一,局长,13800000001,",
                "陆芳,副局长,13800000002,", "第一税务所（办税厅）：", "黎洋,所长,13800000003,驻村第一书记",
                "说明：以上号码均为工作使用", "制表人：办公室");
        StaffReading reading = StaffList.read(Workbooks.read(Sheets.save(book, folder.resolve("名册.xlsx"))));
        assertThat(reading.rows()).extracting(StaffRow::sheet, StaffRow::row, StaffRow::name, StaffRow::department,
                StaffRow::leader, StaffRow::status).containsExactly(
                        tuple("人员", 4, "范振一", "局领导", true, PersonStatus.ON_POST),
                        tuple("人员", 5, "陆芳", "局领导", true, PersonStatus.ON_POST),
                        tuple("人员", 7, "黎洋", "第一税务所（办税厅）", false, PersonStatus.VILLAGE));
        assertThat(reading.refused()).isEmpty();
    }

    @Test
    void readsACsvFileInTheOfficesCharset() throws IOException {
        Path file = folder.resolve("名单.csv");
        Files.write(file, "姓名,部门,职务（职级）,联系电话,短号\n曾强,征收管理科,科员,１３８００００００００１ / 7809295,66123\n"
                .replace("１３８００００００００１", "１３８００００００１２").getBytes("GB18030"));
        StaffReading reading = StaffList.read(Workbooks.read(file));
        assertThat(reading.rows()).singleElement().satisfies(row -> assertThat(row.phones()).containsExactly(
                new Phone(PhoneKind.MOBILE, "13800000012"), new Phone(PhoneKind.OFFICE, "7809295"),
                new Phone(PhoneKind.SHORT, "66123")));
    }

    @Test
    void splitsSeveralNumbersOfOneCell() {
        StaffReading reading = StaffList.read(List.of(Sheets.grid("姓名,部门,手机",
                "李一,法制科,13800000001 13900000002", "李二,法制科,13800000003、139-0000-0004;7809295",
                "李三,法制科,+86 138 0000 0005", "李四,法制科,13800000006.0")));
        assertThat(reading.rows()).extracting(row -> row.phones().stream().map(Phone::number).toList())
                .containsExactly(List.of("13800000001", "13900000002"),
                        List.of("13800000003", "13900000004", "7809295"), List.of("13800000005"),
                        List.of("13800000006"));
        assertThat(reading.doubtful()).isEmpty();
    }

    @Test
    void doubtsWhatAPersonShouldLookAt() {
        StaffReading reading = StaffList.read(List.of(Sheets.grid("姓名,部门,手机,备注",
                "李一,法制科,1380000000,", "李二,法制科,13800000002,负责食堂", "李三,法制科,13800000002,借调期满",
                "李四,,13800000004,", "李五,法制科,,借调省局")));
        assertThat(reading.doubtful()).extracting(Doubt::row, Doubt::kind).containsExactly(
                tuple(2, Doubt.Kind.PHONE_LENGTH), tuple(3, Doubt.Kind.REMARK_UNKNOWN),
                tuple(4, Doubt.Kind.REMARK_UNKNOWN), tuple(4, Doubt.Kind.PHONE_TWICE),
                tuple(5, Doubt.Kind.DEPARTMENT_MISSING), tuple(6, Doubt.Kind.PHONE_MISSING));
        assertThat(reading.rows()).extracting(StaffRow::status).containsExactly(PersonStatus.ON_POST,
                PersonStatus.ON_POST, PersonStatus.ON_POST, PersonStatus.ON_POST, PersonStatus.SECONDED);
        assertThat(reading.rows().get(1).note()).isEqualTo("负责食堂");
        assertThat(reading.rows().get(3).department()).isEqualTo(DepartmentName.NONE);
    }

    @Test
    void tellsNamesakesApartByDepartmentOrNumberAndRefusesTheRest() {
        StaffReading reading = StaffList.read(List.of(Sheets.grid("姓名,部门,手机",
                "曹晨,办公室,13800000001", "曹晨,稽查局,13800000002",
                "王伟,法制科,13800000003", "王伟,法制科,13800000004",
                "李娜,法制科,13800000005", "李娜,法制科,",
                "13800000009,法制科,13800000009")));
        assertThat(reading.rows()).extracting(StaffRow::row).containsExactly(2, 3, 4, 5);
        assertThat(reading.refused()).extracting(RefusedRow::file, RefusedRow::name, RefusedRow::rows,
                RefusedRow::kind).containsExactlyInAnyOrder(
                        tuple("名单.csv", "李娜", List.of(6, 7), RefusedRow.Kind.INDISTINGUISHABLE),
                        tuple("名单.csv", "13800000009", List.of(8), RefusedRow.Kind.NOT_A_NAME));
    }

    @Test
    void refusesAFileWithoutStaffNamingItAndItsSheets() {
        assertThatThrownBy(() -> StaffList.read(List.of(Sheets.grid("商品,单价,数量", "纸,20,3"))))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("people.import.no-staff");
                    assertThat(refusal.args()).containsExactly("名单.csv", "名单.csv");
                });
    }

    @Test
    void readsHeadingsTwoRowsHighAndNumbersInASecondRow() {
        XSSFWorkbook book = new XSSFWorkbook();
        Sheets.add(book, "表", 1, "部门,姓名,联系电话,,备注", ",,手机,办公电话,", "法制科,李一,13800000001,7809295,",
                ",,13900000002,,", "法制科,李二,13800000003,7809296,");
        Sheet sheet = book.getSheetAt(0);
        for (int column : new int[] {0, 1, 4}) {
            sheet.addMergedRegion(new CellRangeAddress(0, 1, column, column));
        }
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 2, 3));
        sheet.addMergedRegion(new CellRangeAddress(2, 3, 0, 0));
        sheet.addMergedRegion(new CellRangeAddress(2, 3, 1, 1));
        StaffReading reading = StaffList.read(Workbooks.read(Sheets.save(book, folder.resolve("两行.xlsx"))));
        assertThat(reading.rows()).extracting(StaffRow::name, row -> row.phones().size())
                .containsExactly(tuple("李一", 3), tuple("李二", 2));
    }
}
