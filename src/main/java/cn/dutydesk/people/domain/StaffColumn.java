package cn.dutydesk.people.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a column of a staff list holds. */
enum StaffColumn {
    NAME, NUMBER, SEX, SHORT, HOME, OFFICE, MOBILE, TITLE, REMARK, DEPARTMENT;

    /** Headings as offices write them, spaces and full-width signs already taken out. */
    static final Map<StaffColumn, List<String>> WORDS = words();

    private static Map<StaffColumn, List<String>> words() {
        Map<StaffColumn, List<String>> words = new LinkedHashMap<>();
        words.put(NAME, List.of("姓名", "名字", "人员姓名", "干部姓名", "职工姓名", "人员"));
        words.put(NUMBER, List.of("序号", "编号", "序", "NO", "No", "No.", "NO."));
        words.put(SEX, List.of("性别"));
        words.put(SHORT, List.of("短号", "手机短号", "集团短号", "虚拟网", "小号", "集群号"));
        words.put(HOME, List.of("宅电", "住宅电话", "家庭电话", "家庭固话"));
        words.put(OFFICE, List.of("办公电话", "办公室电话", "座机", "单位电话", "部门电话", "科室电话", "固定电话", "固话",
                "办电", "内线", "外线"));
        words.put(MOBILE, List.of("手机", "手机号", "手机号码", "联系电话", "移动电话", "电话", "电话号码", "联系方式", "联系手机",
                "个人电话"));
        words.put(TITLE, List.of("职务", "职级", "职位", "岗位", "职称", "行政职务", "现任职务", "工作职务"));
        words.put(REMARK, List.of("备注", "说明", "情况说明", "备考", "附注"));
        words.put(DEPARTMENT, List.of("部门", "科室", "单位", "所在部门", "所在科室", "所属部门", "工作部门", "工作单位", "处室",
                "股室", "所在单位", "内设机构", "机构"));
        return words;
    }
}
