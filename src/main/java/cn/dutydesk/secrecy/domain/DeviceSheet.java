package cn.dutydesk.secrecy.domain;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.people.People;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.secrecy.DeviceKind;
import cn.dutydesk.secrecy.UseGrade;
import cn.dutydesk.sheet.Grid;
import cn.dutydesk.sheet.Header;
import cn.dutydesk.sheet.Workbooks;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A list of devices as offices keep it in a workbook. */
public final class DeviceSheet {
    private enum Field { NUMBER, KIND, MODEL, USE, KEEPER, PLACE, NOTE }

    private static final Map<Field, List<String>> WORDS = words();
    private static final Map<DeviceKind, List<String>> KINDS = kinds();

    private final People people;

    /** @param people who may be named as keepers */
    public DeviceSheet(People people) {
        this.people = people;
    }

    private static Map<Field, List<String>> words() {
        Map<Field, List<String>> words = new EnumMap<>(Field.class);
        words.put(Field.NUMBER, List.of("编号", "设备编号", "资产编号", "介质编号", "number"));
        words.put(Field.KIND, List.of("类型", "类别", "设备类型", "名称", "设备名称", "kind"));
        words.put(Field.MODEL, List.of("型号", "品牌型号", "规格型号", "model"));
        words.put(Field.USE, List.of("用途", "密级", "密级/用途", "使用密级", "use"));
        words.put(Field.KEEPER, List.of("责任人", "保管人", "使用人", "keeper"));
        words.put(Field.PLACE, List.of("存放地点", "地点", "位置", "place"));
        words.put(Field.NOTE, List.of("备注", "说明", "note"));
        return words;
    }

    private static Map<DeviceKind, List<String>> kinds() {
        Map<DeviceKind, List<String>> kinds = new LinkedHashMap<>();
        kinds.put(DeviceKind.LAPTOP, List.of("便携", "笔记本", "laptop"));
        kinds.put(DeviceKind.PRINTER, List.of("打印", "复印", "传真", "扫描", "printer"));
        kinds.put(DeviceKind.USB_STICK, List.of("U盘", "优盘", "闪存", "usb"));
        kinds.put(DeviceKind.DISK, List.of("移动硬盘", "硬盘", "disk"));
        kinds.put(DeviceKind.DISC, List.of("光盘", "disc"));
        kinds.put(DeviceKind.PHONE, List.of("手机", "phone"));
        kinds.put(DeviceKind.COMPUTER, List.of("计算机", "电脑", "台式", "computer"));
        return kinds;
    }

    /** @throws Refusal naming the file and row, when there is no heading, or a row names no number or nobody known */
    public List<Device.Wish> read(Path file) {
        Grid grid = Workbooks.read(file).getFirst();
        Header<Field> header = Header.find(grid, WORDS, Field.NUMBER)
                .orElseThrow(() -> new Refusal("device.refused.no-heading", grid.file()));
        List<Device.Wish> wishes = new ArrayList<>();
        for (int row = header.row() + 1; row < grid.height(); row++) {
            String number = cell(grid, header, row, Field.NUMBER);
            if (!number.isEmpty()) {
                wishes.add(wish(grid, header, row, number));
            }
        }
        if (wishes.isEmpty()) {
            throw new Refusal("device.refused.no-rows", grid.file());
        }
        return wishes;
    }

    private Device.Wish wish(Grid grid, Header<Field> header, int row, String number) {
        String named = cell(grid, header, row, Field.KEEPER);
        List<PersonCard> keepers = people.directory().stream().filter(one -> one.name().equals(named)).toList();
        if (keepers.size() != 1) {
            throw new Refusal(keepers.isEmpty() ? "device.refused.row-keeper" : "device.refused.row-twice", grid.file(),
                    Grid.rowNumber(row), named);
        }
        return new Device.Wish(number, kind(cell(grid, header, row, Field.KIND)), cell(grid, header, row, Field.MODEL),
                use(cell(grid, header, row, Field.USE)), keepers.getFirst().id(), cell(grid, header, row, Field.PLACE),
                cell(grid, header, row, Field.NOTE));
    }

    private static String cell(Grid grid, Header<Field> header, int row, Field field) {
        List<Integer> columns = header.columnsOf(field);
        return columns.isEmpty() ? "" : grid.text(row, columns.getFirst());
    }

    private static DeviceKind kind(String words) {
        String plain = words.toLowerCase(Locale.ROOT);
        return KINDS.entrySet().stream().filter(entry -> entry.getValue().stream()
                .anyMatch(word -> plain.contains(word.toLowerCase(Locale.ROOT)))).map(Map.Entry::getKey).findFirst()
                .orElse(DeviceKind.OTHER);
    }

    /** What names a grade of secret is registered as such by this word alone; what says it is not, or nothing, is open. */
    private static UseGrade use(String words) {
        if (words.contains("内部") || words.contains("工作秘密")) {
            return UseGrade.INTERNAL;
        }
        boolean none = words.isEmpty() || words.contains("非涉密") || words.contains("非密") || words.contains("互联网");
        return !none && (words.contains("涉密") || words.matches(".*[绝机秘]密.*")) ? UseGrade.CLASSIFIED : UseGrade.OPEN;
    }
}
