@testable import Tables

extension PhraseTests {
    /// What tables say, and the rule it comes to.
    static let phrases = [
        Phrase(
            text: "无文号的每件扣2分，扣完为止。", full: 20,
            rule: "{deduct: [{per: 无文号件数, points: 2}]}", pattern: "P1"),
        Phrase(
            text: "１.无文号的每件扣２分；２.超期公开每条扣5分，最多扣10分", full: 20,
            rule:
                "{deduct: [{per: 无文号件数, points: 2}, {per: 超期公开条数, points: 5, up-to: 10}]}",
            pattern: "P1"),
        Phrase(
            text: "每缺一项扣两分，扣完为止，不计负分", full: 10,
            rule: "{deduct: [{per: 目录维护缺项数, points: 2}]}", pattern: "P1"),
        Phrase(
            text: "有得10分，无扣2分", full: 10,
            rule: "{deduct: [{unless: 有目录维护, points: 2}]}", pattern: "P2", sureness: .likely),
        Phrase(
            text: "未运用简报公开信息的不得分", full: 5, rule: "{pass: {fact: 已运用简报公开信息}}",
            pattern: "P2"),
        Phrase(
            text: "建立制度得5分，否则不得分", full: 5, rule: "{pass: {fact: 建立制度}}", pattern: "P2"),
        Phrase(
            text: "未开设概况信息类栏目的，扣1分", full: 5,
            rule: "{deduct: [{if: 未开设概况信息类栏目, points: 1}]}", pattern: "P3"),
        Phrase(
            text: "决策草案【2分】决策依据【2分】征集渠道【4分】", full: 8,
            rule:
                "{checklist: {of: 目录维护要素, points: {决策草案: 2, 决策依据: 2, 征集渠道: 4}}}",
            pattern: "P4"),
        Phrase(
            text: "公开清单2分，公开监督电话2分", full: 4, rule: "{checklist: {of: 目录维护要素}}",
            pattern: "P4"),
        Phrase(
            text: "不全的扣1-18分", full: 20,
            rule: "{discretion: {ask: 不全的扣1-18分, deduct: {from: 1, to: 18}}}", pattern: "P5"),
        Phrase(
            text: "视情况扣2分", full: 4,
            rule: "{discretion: {ask: 视情况扣2分, deduct: {from: 0, to: 2}}}", pattern: "P5"),
        Phrase(
            text: "根据实际情况进行评分", full: 5,
            rule: "{discretion: {ask: 根据实际情况进行评分, award: {from: 0, to: 5}}}", pattern: "P5"),
        Phrase(
            text: "优10/良8/一般6/差0", full: 10,
            rule: "{levels: {ask: 优10/良8/一般6/差0, points: {优: 10, 良: 8, 一般: 6, 差: 0}}}",
            pattern: "P6"),
        Phrase(
            text: "访谈1次50%、2次100%、0次0", full: 6,
            rule:
                "{tiers: {by: 目录维护访谈次数, steps: [{at-least: 2, points: 6}, {at-least: 1, points: 3}]}}",
            pattern: "P6"),
        Phrase(
            text: "得分=实际公开数/应公开数×分值", full: 6,
            rule: "{proportion: {of: 实际公开数, over: 应公开数}}", pattern: "P7"),
        Phrase(
            text: "总量200条得8分，未完成扣2分", full: 8,
            rule: "{pass: {fact: 目录维护总量条数, at-least: 200, else: 6}}", pattern: "P8"),
        Phrase(
            text: "低于标准出现一个月扣5分；空白月每月扣10分", full: 40,
            rule:
                "{deduct: [{per: 低于标准月数, points: 5}, {per: 目录维护空白月数, points: 10}]}",
            pattern: "P9"),
        Phrase(
            text: "6月30日前完成，每逾期1天扣0.5分", full: 5,
            rule: "{deadline: {done: 目录维护完成日期, per-day: 0.5, due: 2024-06-30}}", pattern: "P10",
            sureness: .likely),
        Phrase(
            text: "败诉的，此大项不得分", full: 10,
            rule: "{deduct: [{if: 目录维护败诉, points: 10}], void: {when: 目录维护败诉, branch: \"3\"}}",
            pattern: "P12"),
        Phrase(
            text: "刊登商业广告，此项不得分", full: 1,
            rule: "{deduct: [{if: 刊登商业广告, points: 1}]}", pattern: "P12"),
        Phrase(
            text: "至今未梳理目录的，本栏目不高于及格分，然后再计算如下分值：每缺一件扣1分", full: 10,
            rule:
                "{deduct: [{per: 目录维护缺件数, points: 1}], ceiling: {when: 至今未梳理目录, at: pass-line, count: before}}",
            pattern: "P13"),
        Phrase(
            text: "未进行审查的倒扣2分（本项1分）", full: 1,
            rule: "{pass: {fact: 已进行审查, else: -2}, below-zero: 2}", pattern: "P14"),
        Phrase(
            text: "涉密信息上网，每次倒扣6分（本项1分）", full: 1,
            rule: "{deduct: [{per: 涉密信息上网次数, points: 6}], below-zero: 100}", pattern: "P14"),
        Phrase(
            text: "获得表彰的，每次加3分，最高加5分", full: 6,
            rule: "{earn: [{per: 获得表彰次数, points: 3, up-to: 5}]}", pattern: "P15"),
        Phrase(
            text: "每缺一项扣1分；发布情况说明的得80%", full: 10,
            rule:
                "{deduct: [{per: 目录维护缺项数, points: 1}], note: {when: 已发布情况说明, worth: 80%}}",
            pattern: "P17", sureness: .likely),
        Phrase(
            text: "随机抽查3个，每发现1个未关联的扣1分", full: 3,
            rule: "{deduct: [{per: 未关联个数, points: 1}]}", pattern: "P18", sureness: .likely),
        Phrase(
            text: "行政复议纠错数超过申请总数15%的扣1分", full: 5,
            rule: "{ratio: {of: 行政复议纠错数, over: 申请总数, at-most: 15%, deduct: 1}}", pattern: "P19"),
        Phrase(
            text: "每月公开信息不少于40条，低于标准出现一个月扣5分；空白月每月扣10分", full: 40,
            rule:
                "{periods: {of: 公开信息台账, every: month, at-least: 40, per-short: 5, per-empty: 10}}",
            pattern: "P9"),
        Phrase(
            text: "财务信息每季度至少公开1次，每缺一个季度扣2分，扣完为止", full: 8,
            rule: "{periods: {of: 财务信息台账, every: quarter, at-least: 1, per-short: 2}}",
            pattern: "P9"),
        Phrase(
            text: "录用率低于30%扣1分", full: 5,
            rule: "{formula: {when: \"录用率 >= 30\", else: 4}}", pattern: "P19"),
        Phrase(
            text: "每件扣1分，最多扣5分，不重复扣分", full: 10,
            rule: "{deduct: [{per: 目录维护件数, points: 1, up-to: 5}]}", pattern: "P20",
            sureness: .likely),
        Phrase(
            text: "一项可得2分，最高不超过6分", full: 6,
            rule: "{earn: [{per: 目录维护项数, points: 2}]}", pattern: "P22"),
        Phrase(
            text: "逾期的每件扣1分；被退回且未及时修改的，再扣5分", full: 20,
            rule:
                "{deduct: [{per: 目录维护逾期件数, points: 1}], aggravate: {when: 被退回且未及时修改, deduct: 5}}",
            pattern: "P24"),
        Phrase(
            text: "通报批评每次扣3分；表彰每次加3分", full: 10,
            rule:
                "{earn: [{per: 目录维护表彰次数, points: 3}, {per: 通报批评次数, points: -3}]}",
            pattern: "P15", sureness: .likely),
        Phrase(
            text: "2023年之后印发的文件，未解读的每件扣1分", full: 6,
            rule: "{deduct: [{per: 未解读件数, points: 1}]}", pattern: "P26", sureness: .likely),
        Phrase(
            text: "1.成立领导小组得2分，未成立不得分；2.制定方案得3分，未制定不得分", full: 5,
            rule: "{checklist: {of: 目录维护要素, points: {成立领导小组: 2, 制定方案: 3}}}", pattern: "P2",
            sureness: .likely),
        Phrase(
            text: "建立制度得2分；公开目录得3分，每缺一项扣0.5分", full: 5,
            rule:
                "{deduct: [{per: 目录维护缺项数, points: 0.5, up-to: 3}, {unless: 建立制度, points: 2}]}",
            pattern: "P1", sureness: .likely),
        Phrase(
            text: "1.组织领导（2分）：未成立领导小组扣2分。2.制度建设（3分）：每缺一项扣1分。", full: 5,
            rule: "{deduct: [{per: 制度建设缺项数, points: 1}, {if: 未成立领导小组, points: 2}]}",
            pattern: "P1", sureness: .likely),
        Phrase(
            text: "举办1次得3分，举办2次及以上得6分", full: 6,
            rule:
                "{tiers: {by: 目录维护次数, steps: [{at-least: 2, points: 6}, {at-least: 1, points: 3}]}}",
            pattern: "P6"),
        Phrase(
            text: "按期答复5分，逾期答复2分，不答复0分", full: 5,
            rule: "{levels: {ask: 按期答复5分，逾期答复2分，不答复0分, points: {按期答复: 5, 逾期答复: 2, 不答复: 0}}}",
            pattern: "P6"),
        Phrase(
            text: "优秀得5分，良好得4分，一般得3分，未设置不得分", full: 5,
            rule:
                "{levels: {ask: 优秀得5分，良好得4分，一般得3分，未设置不得分, points: {优秀: 5, 良好: 4, 一般: 3, 未设置: 0}}}",
            pattern: "P6"),
        Phrase(
            text: "未按年度调整的，扣该项分值的50%", full: 10,
            rule: "{deduct: [{if: 未按年度调整, points: 5}]}", pattern: "P3", sureness: .likely),
        Phrase(
            text: "公示期不足7日的，每批次扣2分，本项扣完为止，不倒扣", full: 10,
            rule: "{deduct: [{per: 公示期不足7日批次数, points: 2}]}", pattern: "P1"),
        Phrase(
            text: "按照未完成事项进行扣分，每项扣5分；错别字每处\n扣1分", full: 20,
            rule: "{deduct: [{per: 未完成事项数, points: 5}, {per: 错别字处数, points: 1}]}",
            pattern: "P1"),
        Phrase(
            text: "公开率≥95%得15分；85%≤公开率＜95%得10分；公开率<85%不得分。", full: 15,
            rule:
                "{tiers: {by: 公开率, steps: [{at-least: 95, points: 15}, {at-least: 85, points: 10}]}}",
            pattern: "P6"),
        Phrase(
            text: "图解、视频等形式的解读占比不低于60%，得6分；30%-60%，得3分；低于30%，得0分", full: 6,
            rule:
                "{tiers: {by: 图解视频等形式的解读占比, steps: [{at-least: 60, points: 6}, {at-least: 30, points: 3}]}}",
            pattern: "P6"),
        Phrase(
            text: "达标率90%以上得满分，80%-89%得3分，80%以下不得分", full: 5,
            rule:
                "{tiers: {by: 达标率, steps: [{at-least: 90, points: 5}, {at-least: 80, points: 3}]}}",
            pattern: "P6"),
        Phrase(
            text: "批复后20日内公开的得满分，逾期的按50%计分，未公开不得分", full: 10,
            rule:
                "{levels: {ask: 批复后20日内公开的得满分，逾期的按50%计分，未公开不得分, points: {批复后20日内公开: 10, 逾期: 5, 未公开: 0}}}",
            pattern: "P2", sureness: .likely),
        Phrase(
            text: "公开率达到100%的得10分，90%以上的得6分，80%以上的得3分，80%以下的不得分", full: 10,
            rule:
                "{tiers: {by: 公开率, steps: [{at-least: 100, points: 10}, {at-least: 90, points: 6}, {at-least: 80, points: 3}]}}",
            pattern: "P6"),
        Phrase(
            text: "较上年度增长10%以上得10分，增长5%-10%得5分，其他不得分", full: 10,
            rule:
                "{tiers: {by: 较上年度增长比例, steps: [{at-least: 10, points: 10}, {at-least: 5, points: 5}]}}",
            pattern: "P6"),
        Phrase(
            text: "1.清晰显示标识的，可得50%；2.可查看基本信息的，可得30%；3.可查看证书的，可得20%", full: 10,
            rule:
                "{checklist: {of: 目录维护要素, points: {清晰显示标识: 5, 可查看基本信息: 3, 可查看证书: 2}}}",
            pattern: "P4"),
        Phrase(
            text: "开设微博、微信的得10分，仅开设一项的得5分，均未开设的不得分", full: 10,
            rule:
                "{levels: {ask: 开设微博、微信的得10分，仅开设一项的得5分，均未开设的不得分, points: {开设微博微信: 10, 仅开设1项: 5, 均未开设: 0}}}",
            pattern: "P2", sureness: .likely),
        Phrase(
            text: "部门预算、决算未公开的，每个部门扣3分", full: 15,
            rule: "{deduct: [{per: 部门预算决算未公开部门个数, points: 3}]}", pattern: "P1"),
        Phrase(
            text: "满意率90%以上得5分，低于90%扣2分", full: 5,
            rule: "{formula: {when: \"满意率 >= 90\", else: 3}}", pattern: "P6"),
        Phrase(
            text: "满意率90%以上得20分，低于90%扣5分，低于80%扣10分，低于60%不得分", full: 20,
            rule:
                "{tiers: {by: 满意率, steps: [{at-least: 90, points: 20}, {at-least: 80, points: 15}, {at-least: 60, points: 10}]}}",
            pattern: "P6"),
        Phrase(
            text: "评价率≥90%得5分，每低1个百分点扣0.5分；整改率100%得10分，每少1%扣1分", full: 15,
            rule:
                "{deduct: [{per: 目录维护低百分点数, points: 0.5, up-to: 5}, {per: 目录维护缺少百分点数, points: 1, up-to: 10}]}",
            pattern: "P1", sureness: .likely),
        Phrase(
            text: "事项应领尽领的得3分，未认领的扣3分。指南准确的得2分，发现1处错误扣1分", full: 5,
            rule:
                "{deduct: [{per: 目录维护错误处数, points: 1, up-to: 2}, {if: 目录维护未认领, points: 3}]}",
            pattern: "P1", sureness: .likely),
        Phrase(
            text: "解读比例≥80%得满分，60%≤解读比例＜80%得60%，＜60%得0分", full: 20,
            rule:
                "{tiers: {by: 解读比例, steps: [{at-least: 80, points: 20}, {at-least: 60, points: 12}]}}",
            pattern: "P6"),
        Phrase(
            text: "发布5件及以上得3分，3-4件得2分，1-2件得1分，未发布得0分", full: 3,
            rule:
                "{tiers: {by: 目录维护件数, steps: [{at-least: 5, points: 3}, {at-least: 3, points: 2}, {at-least: 1, points: 1}]}}",
            pattern: "P6"),
        Phrase(
            text: "解读率=已解读件数÷应解读件数，得分=解读率×6分", full: 6,
            rule: "{proportion: {of: 已解读件数, over: 应解读件数}}", pattern: "P7"),
        Phrase(
            text: "按实际公开数占应公开数的比例计分", full: 6,
            rule: "{proportion: {of: 实际公开数, over: 应公开数}}", pattern: "P7"),
        Phrase(
            text: "包括总体情况、主动公开、存在问题三个方面，每个方面2分", full: 6,
            rule: "{checklist: {of: 目录维护要素}}", pattern: "P4"),
        Phrase(
            text: "1.设专区（2分）；2.设备齐全（3分）。缺一项扣相应分值", full: 5,
            rule: "{checklist: {of: 目录维护要素, points: {设专区: 2, 设备齐全: 3}}}", pattern: "P4"),
        Phrase(
            text: "有方案、有总结、有台账，每项2分", full: 6, rule: "{checklist: {of: 目录维护要素}}",
            pattern: "P4"),
        Phrase(
            text: "参会率低于90%的扣1分，低于80%的扣2分，低于60%的扣5分", full: 5,
            rule:
                "{tiers: {by: 参会率, steps: [{at-least: 90, points: 5}, {at-least: 80, points: 4}, {at-least: 60, points: 3}]}}",
            pattern: "P6"),
        Phrase(
            text: "设置专栏并更新（4分）；设置但未更新（2分）；未设置（0分）", full: 4,
            rule:
                "{levels: {ask: 设置专栏并更新（4分）；设置但未更新（2分）；未设置（0分）, points: {设置专栏并更新: 4, 设置但未更新: 2, 未设置: 0}}}",
            pattern: "P6"),
        Phrase(
            text: "原创解读不少于10篇，不足的按实际完成比例计分", full: 10,
            rule: "{proportion: {of: 原创解读篇数, full-at: 10}}", pattern: "P7", sureness: .likely),
        Phrase(
            text: "1.制定方案（2分）；2.召开会议（3分）。未制定方案扣2分，未召开会议扣3分", full: 5,
            rule: "{checklist: {of: 目录维护要素, points: {制定方案: 2, 召开会议: 3}}}", pattern: "P4"),
        Phrase(
            text: "未答复、超期答复、答复不规范的，每件分别扣5分、3分、1分", full: 10,
            rule:
                "{deduct: [{per: 未答复件数, points: 5}, {per: 超期答复件数, points: 3}, {per: 答复不规范件数, points: 1}]}",
            pattern: "P1"),
        Phrase(
            text: "公开文件不少于3件得满分，1-2件得50%，未公开不得分", full: 20,
            rule:
                "{tiers: {by: 公开文件数, steps: [{at-least: 3, points: 20}, {at-least: 1, points: 10}]}}",
            pattern: "P6"),
        Phrase(
            text: "被国家级、省级、市级媒体采用的，每篇分别加3分、2分、1分", full: 10,
            rule:
                "{earn: [{per: 被国家级媒体采用篇数, points: 3}, {per: 省级媒体采用篇数, points: 2}, {per: 市级媒体采用篇数, points: 1}]}",
            pattern: "P15"),
        Phrase(
            text: "清单未公开的扣5分；公开但未按年度调整的扣2分", full: 5,
            rule: "{deduct: [{if: 清单未公开, points: 5}, {if: 公开但未按年度调整, points: 2}]}",
            pattern: "P3"),
        Phrase(
            text: "每发现一处不是逐项公开的，扣2分", full: 10,
            rule: "{deduct: [{per: 不是逐项公开处数, points: 2}]}", pattern: "P1"),
        Phrase(
            text: "每季度录用率低于30%的，扣1分", full: 10,
            rule: "{deduct: [{per: 录用率低于百分之30季度数, points: 1}]}", pattern: "P9"),
        Phrase(
            text: "未在规定时限内（20个工作日）公开的，每人次扣1分", full: 10,
            rule: "{deduct: [{per: 未在规定时限内公开人次数, points: 1}]}", pattern: "P1"),
        Phrase(
            text: "空白栏目每个扣2分；全年公开少于200条的扣5分", full: 10,
            rule: "{deduct: [{per: 空白栏目个数, points: 2}, {if: 全年公开少于200条, points: 5}]}",
            pattern: "P1"),
        Phrase(
            text: "制度、人员、经费各项缺一扣3分", full: 10,
            rule: "{deduct: [{per: 目录维护缺项数, points: 3}]}", pattern: "P1"),
        Phrase(
            text: "預算未公開的，毎項扣2分", full: 10,
            rule: "{deduct: [{per: 预算未公开项数, points: 2}]}", pattern: "P1"),
        Phrase(
            text: "有专栏且更新及时的得3分；有专栏但更新不及时的得1分；无专栏的不得分", full: 3,
            rule:
                "{levels: {ask: 有专栏且更新及时的得3分；有专栏但更新不及时的得1分；无专栏的不得分, points: {有专栏且更新及时: 3, 有专栏但更新不及时: 1, 无专栏: 0}}}",
            pattern: "P2", sureness: .likely),
    ]
}
