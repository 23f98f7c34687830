package cn.dutydesk.bench;

import java.util.List;
import java.util.Random;

/**
 * Invents entries of a duty log, believable in length and words: callers, documents, patrols, faults, orders, with
 * names, numbers and places that differ from entry to entry. The same seed gives the same log.
 */
final class LogMaker {
    /** What an entry says, field by field. */
    record Words(String kind, String origin, String content, String handling, String result) {
    }

    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎"
            + "余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文";
    private static final String GIVEN = "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂文辉玲建国华红波志远海晓雨立琪鹏飞宇浩然子涵欣怡博翔"
            + "婷雪梅俊峰雅倩春燕秋月冬青松柏竹菊宏斌庆祥瑞凯旋振东思源佳慧颖哲航睿轩诗琳嘉懿";
    private static final List<String> UNITS = List.of("市委值班室", "市政府总值班室", "省局办公室", "省局总值班室", "市应急管理局",
            "市公安局", "属地派出所", "市消防救援支队", "市气象局", "市供电公司", "市自来水公司", "市信访局", "市财政局", "市人社局",
            "市市场监管局", "市大数据局", "区政府办", "街道办事处", "第一税务分局", "第二税务分局", "开发区税务局", "稽查局", "信息中心",
            "物业公司", "保安公司", "电梯维保单位", "市妇幼保健院", "市广播电视台", "高新区管委会", "市行政审批局");
    private static final List<String> PLACES = List.of("办税服务厅", "一楼大厅", "二楼档案室", "三楼会议室", "四楼机房", "五楼值班室",
            "地下车库", "南门岗亭", "东门", "食堂", "配电间", "锅炉房", "电梯间", "自助办税区", "消防控制室", "停车场", "后院仓库", "楼顶平台");
    private static final List<String> CALLS = List.of("来电询问{近|本周|下月}值班安排，已按值班表答复", "来电抽查值班，{名}在岗应答",
            "来电核对会议时间，定于{日}{时}召开，已转告{名}", "反映排队{数}人，叫号机{数}号窗口故障，请求支援", "纳税人{名}咨询留抵退税进度，留电话{电}",
            "纳税人{名}反映电子税务局无法登录，提示验证码错误", "通知{日}有{强降雨|大风|寒潮|高温|雷电}天气，要求做好防范", "询问房产交易契税缴纳材料，已告知并指引到{地}",
            "{名}来电称在{地}遗失公文包，留电话{电}", "举报某企业虚开发票，线索已记录，编号{数}", "要求报送{本日|本周}信息，截止{时}");
    private static final List<String> DOCUMENTS = List.of("收{平|急|加急}件：关于做好{节日|汛期|年终|信访|安全生产|防火}工作的通知，{数}号，共{页}页",
            "收传真{页}页：{日}召开{视频|现场|专题}会议的通知，请{名}参加", "收电子公文：转发关于{减税降费|作风建设|网络安全|保密检查|节能减排}的意见，字〔2026〕{数}号",
            "收明传电报：{日}起执行领导带班制度，要求{时}前报送名单", "退回{单}来文，缺印章，已电话告知");
    private static final List<String> PATROLS = List.of("{时}巡查{地}、{地}，门窗水电正常", "巡查发现{地}灯未关，已关闭并登记",
            "夜间巡查{地}，消防通道畅通，灭火器{数}具在位", "巡查{地}发现漏水，已通知{单}", "{地}有人员逗留，核实为{名}加班，已提醒离开时锁门");
    private static final List<String> FAULTS = List.of("{地}空调温度{数}度，报{单}检修", "{地}监控第{数}路无画面，已报修", "值班传真机卡纸，更换硒鼓后恢复",
            "{地}断电{数}分钟，{单}抢修后恢复", "电梯停在{数}层，无人被困，{单}{时}到场", "机房UPS报警，负载{数}%，信息中心{名}处理");
    private static final List<String> ORDERS = List.of("{名}副局长要求{时}前核实{地}情况并回复", "{名}主任交办：{日}接待{单}来人，安排{地}",
            "带班领导{名}要求加强{地}巡查，每{页}小时一次", "通知驾驶员{名}{时}出车，送文件到{单}");
    private static final List<String> OTHERS = List.of("零报告已报送，本班无异常", "整理{地}，清点对讲机{页}部、钥匙{数}把", "来访登记：{名}等{页}人到{地}办事",
            "与{名}交接钥匙、印章和未办事项{页}项", "为{单}开具停车证明{页}张", "{名}送来感谢锦旗一面，转办公室");
    private static final List<String> HANDLINGS = List.of("已报告带班领导{名}", "已转{单}办理，联系人{名}，电话{电}", "已通知{名}到场处置",
            "已登记并送办公室{名}", "电话核实无误，已答复对方", "已按预案启动备用设备，{时}再次查看");
    private static final List<String> RESULTS = List.of("{时}办结", "{时}恢复正常，已回复{单}", "对方表示满意", "已签收，{名}", "查无异常", "次日{时}答复");

    private final Random random;

    LogMaker(long seed) {
        random = new Random(seed);
    }

    Words next() {
        int dice = random.nextInt(100);
        String kind = dice < 34 ? "CALL" : dice < 46 ? "DOCUMENT" : dice < 70 ? "PATROL" : dice < 80 ? "EQUIPMENT"
                : dice < 88 ? "ASSIGNED" : "OTHER";
        List<String> sentences = switch (kind) {
            case "CALL" -> CALLS;
            case "DOCUMENT" -> DOCUMENTS;
            case "PATROL" -> PATROLS;
            case "EQUIPMENT" -> FAULTS;
            case "ASSIGNED" -> ORDERS;
            default -> OTHERS;
        };
        StringBuilder content = new StringBuilder(fill(one(sentences)));
        while (random.nextInt(3) == 0) {
            content.append("。").append(fill(one(sentences)));
        }
        boolean handled = random.nextInt(3) > 0;
        return new Words(kind, random.nextInt(4) == 0 ? "" : one(UNITS), content.append("。").toString(),
                handled ? fill(one(HANDLINGS)) + "。" : "", handled && random.nextInt(4) > 0 ? fill(one(RESULTS)) + "。" : "");
    }

    String person() {
        StringBuilder name = new StringBuilder().append(SURNAMES.charAt(random.nextInt(SURNAMES.length())));
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            name.append(GIVEN.charAt(random.nextInt(GIVEN.length())));
        }
        return name.toString();
    }

    /** 0 to {@code below} − 1. */
    int number(int below) {
        return random.nextInt(below);
    }

    private String fill(String sentence) {
        StringBuilder words = new StringBuilder();
        for (int at = 0; at < sentence.length(); at++) {
            if (sentence.charAt(at) != '{') {
                words.append(sentence.charAt(at));
                continue;
            }
            int end = sentence.indexOf('}', at);
            words.append(slot(sentence.substring(at + 1, end)));
            at = end;
        }
        return words.toString();
    }

    private String slot(String name) {
        return switch (name) {
            case "名" -> person();
            case "单" -> one(UNITS);
            case "地" -> one(PLACES);
            case "数" -> String.valueOf(1 + random.nextInt(200));
            case "页" -> String.valueOf(1 + random.nextInt(9));
            case "电" -> "1%d%09d".formatted(3 + random.nextInt(7), random.nextInt(1_000_000_000));
            case "时" -> "%d:%02d".formatted(random.nextInt(24), random.nextInt(60));
            case "日" -> "%d月%d日".formatted(1 + random.nextInt(12), 1 + random.nextInt(28));
            default -> one(List.of(name.split("\\|")));
        };
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
