package cn.dutydesk.marking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkingTest {
    @ParameterizedTest
    @CsvSource({
            "秘密★1年, CONFIDENTIAL, 秘密★1年",
            "机密★, SECRET, 机密★",
            "绝密★长期, TOP_SECRET, 绝密★长期",
            "秘密★2026年5月1日, CONFIDENTIAL, 秘密★2026年5月1日",
            "机密★会议开始前, SECRET, 机密★会议开始前",
            "秘密★6个月, CONFIDENTIAL, 秘密★6个月",
            "秘密★十年, CONFIDENTIAL, 秘密★十年",
            "机密★2026-05-01, SECRET, 机密★2026-05-01",
            "机密★20260501, SECRET, 机密★20260501",
            "绝密级★30年, TOP_SECRET, 绝密★30年",
            "機密★20年, SECRET, 机密★20年",
            "机密*20年, SECRET, 机密*20年",
            "机密＊20年, SECRET, 机密＊20年",
            "秘密☆１年, CONFIDENTIAL, 秘密☆１年",
            "秘密✩3年, CONFIDENTIAL, 秘密✩3年",
            "秘密⭐3年, CONFIDENTIAL, 秘密⭐3年",
            "秘密🌟3年, CONFIDENTIAL, 秘密🌟3年",
            "秘密★6个⽉, CONFIDENTIAL, 秘密★6个⽉",
            "绝密★⻓期, TOP_SECRET, 绝密★⻓期",
            "国家秘密★1年, CONFIDENTIAL, 秘密★1年",
            "来文密级机密★ 份数2, SECRET, 机密★",
    })
    void findsMarks(String text, Level level, String mark) {
        assertThat(Marking.find(text)).extracting(Hit::level, Hit::text)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(level, mark));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "机 密 ★ 1 年", "机　密　★　１　年", "机密\n★1年", "机密★\r\n1年", "机\u200B密★\uFE0F1年",
            "机密 ★\n1\n年", "机密\t★\u00A01年"})
    void findsThemThroughBlanksAndLineBreaks(String text) {
        assertThat(Marking.find("某文 " + text + " 后文")).singleElement().satisfies(hit -> {
            assertThat(hit.level()).isEqualTo(Level.SECRET);
            assertThat(hit.text()).startsWith("机密★").endsWith("年").hasSize(5);
            assertThat(hit.at()).isEqualTo(3);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "纳税人商业秘密", "商业秘密★3年", "密码机密钥★更换", "国家秘密分为绝密、机密、秘密三级",
            "第十四条　国家秘密的密级分为绝密、机密、秘密三级。绝密级国家秘密是最重要的国家秘密",
            "绝密级国家秘密不超过三十年，机密级国家秘密不超过二十年，秘密级国家秘密不超过十年",
            "国家秘密的标志为“密级★保密期限”、“密级★解密时间”或者“密级★解密条件”",
            "严守秘密\n★加强教育", "保守国家秘密★人人有责", "机密*见附注", "剧情机密★★★", "★秘密花园", "秘密", "",
            "工作秘密标注“内部”", "秘密通道 1年", "密★1年",
            "如：秘密★1年", "例如“绝密★长期”、“机密★20年”", "填写说明：密级，如：秘密★1年、机密★20年和绝密★30年",
            "示例：\n秘密★1年", "国家秘密载体登记表（样式：秘密★1年）", "应当标注“机密★10年”", "按“秘密★1年”的格式填写",
            "标注为“密级★保密期限”，如秘密★1年", "填写说明：密级一栏填“机密★10年”", "密级：秘密★__年", "机密★×年", "秘密★　　年",
            "绝密★（保密期限）", "秘密★保密期限", "机密★解密时间"})
    void leavesOtherTextAlone(String text) {
        assertThat(Marking.find(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "填写说明\n秘密★1年", "如期完成\n机密★20年", "如：详见附件\n秘密★1年", "不如秘密★1年", "公文格式\n机密★10年",
            "密级：秘密★1年（如有）", "如：秘密★1年\n机密★20年", "关于印发样式的通知 秘密★1年", "“秘密★1年”文件一份", "机密★2026年底前"})
    void aWordNearbyDoesNotMakeAnExample(String text) {
        assertThat(Marking.find(text)).hasSize(1);
    }

    @Test
    void findsEveryOneWithItsPlace() {
        String text = "一、秘密★1年；二、绝密★长期";
        assertThat(Marking.find(text)).containsExactly(
                new Hit(Level.CONFIDENTIAL, "秘密★1年", 2), new Hit(Level.TOP_SECRET, "绝密★长期", 10));
    }

    @Test
    void nullHoldsNoMark() {
        assertThat(Marking.find(null)).isEmpty();
    }

    @Test
    void theGuardSaysWhichMarkAndWhereItBelongs() {
        MarkingGuard.check("正常文字", null, "商业秘密");
        assertThatThrownBy(() -> MarkingGuard.check("正常", "附件 机密★20年"))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("marking.refused");
                    assertThat(refusal.words(new Texts(Texts.CHINESE))).contains("机密★20年", "涉密载体登记", "涉密计算机");
                    assertThat(refusal.words(new Texts(Texts.ENGLISH))).contains("机密★20年", "classified computer");
                });
    }
}
