package cn.dutydesk.leak.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.core.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeakGuardTest {
    @ParameterizedTest
    @ValueSource(strings = {
            "盘点时发现一件已登记载体不在柜内",
            "机密级文件 1 份，登记编号 A-07，下落不明",
            "依据《中华人民共和国保守国家秘密法》第三十一条停止使用",
            "已按《保守国家秘密法实施条例》和《泄密案件查处办法》报告",
            "按《手机使用保密管理规定（试行）》谈话提醒",
            "按国保发〔1999〕8号办理",
            "张三、李四在 2 号楼三楼文印室，2026 年 3 月 16 日",
            "主要问题是登记不全：少两件",
            "检查内容已另行登记"})
    void indexDataPass(String words) {
        assertThat(LeakGuard.clean(words, 500)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
            "丢失《关于开展某项工作的通知》一份, leak.refused.title",
            "丢失《某某会议纪要》机密级, leak.refused.title",
            "丢失〈某某请示〉一份, leak.refused.title",
            "丢失某税发〔2026〕12号一份, leak.refused.number",
            "丢失某办函(2025) 3 号, leak.refused.number",
            "丢失某发[2025]3号, leak.refused.number",
            "文件内容：人员名单, leak.refused.content",
            "泄露内容为：某某, leak.refused.content",
            "全文如下：某某, leak.refused.content",
            "文件标题是某某, leak.refused.content",
            "份号 000003 机密★10年, marking.refused"})
    void whatSaysTooMuchIsRefused(String words, String code) {
        assertThatThrownBy(() -> LeakGuard.clean(words, 500)).isInstanceOfSatisfying(Refusal.class,
                no -> assertThat(no.code()).isEqualTo(code));
    }
}
