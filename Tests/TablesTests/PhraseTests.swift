import Exact
import Model
import Settings
import Testing

@testable import Tables

/// Phrases of every pattern of scoring, and what they mean. What is written for the engine of today
/// is another question: these are the ways that say most.
@Suite("Scoring standards")
struct PhraseTests {
    struct Phrase: Sendable, CustomTestStringConvertible {
        let text: String
        let full: Int
        let rule: String
        let pattern: String
        var sureness = Sureness.certain

        var testDescription: String { text }
    }

    private func subject(_ text: String, _ full: Int, _ sums: MisfitChoice = .report)
        -> RuleRecogniser.Subject
    {
        RuleRecogniser.Subject(
            name: "目录维护", phrase: text, full: Decimal128(full), stated: Decimal128(full),
            branch: "3", total: 100, year: 2024, misfit: sums)
    }

    @Test("are read as what they mean", arguments: phrases)
    func means(_ phrase: Phrase) {
        let (chosen, proposal) = RuleRecogniser().propose(
            subject(phrase.text, phrase.full), taken: [], compiles: { _ in true })
        #expect(SettingText.inline(chosen.rule) == phrase.rule)
        #expect(proposal.patterns.contains(phrase.pattern))
        #expect(proposal.sureness == phrase.sureness)
    }

    @Test(
        "that say something more are left to a person, the words kept",
        arguments: [
            "酌情扣分，每缺一项扣1分", "扣分由考核组研究确定", "每缺一项扣1分，情节严重的加倍扣分",
            "得分按附件计算", "未公开的扣5分，但已在其他平台公开的扣2分", "发现1处扣1分，发现3处以上扣3分",
            "迟报1-3天扣1分，4-7天扣2分，7天以上扣5分", "得分=（按期办结数÷应办数）×70%+满意率×30%",
            "建立台账2分；台账完整2分；每缺一项扣1分", "错误率≤1‰得5分，每超过0.1‰扣1分",
            "缺1项扣1分，缺2项扣3分，缺3项及以上不得分", "有1项不符合要求扣2分，2项不符合要求扣5分",
            "基础分3分，每公开一条加0.5分，最高5分", "超过期限1日的扣1分，每增加1日再扣1分",
            "是否举行发布会，发布是否及时", "每周更新得5分；两周更新得1分；两周以上未更新得0分",
            "晚报一次扣0.5分；全年未报送的倒扣5分", "每月报送2篇得1分，每少一篇扣0.2分", "每季度2.5分，未完成不得分",
            "主要领导部署2次以上得4分，1次得2分；每少1次调度扣1分",
            "1.及时（2分）：每条扣1分。2.准确（3分）：出现错误，此项不得分。",
            "行政诉讼败诉，1例扣1分，2例扣3分，3例及以上不得分", "1-2件不规范扣1分，3-5件不规范扣3分",
            "完成任务计5分，每少报1篇扣0.5分；被采用的每篇加1分", "解读率=甲数÷乙数，得分=解读率×6分",
            "按规定公开得满分，部分公开的得一半分，未公开不得分", "好评率达99%以上得5分，每降低0.1个百分点扣0.5分",
        ])
    func isHonest(_ text: String) {
        let (chosen, proposal) = RuleRecogniser().propose(
            subject(text, 5), taken: [], compiles: { _ in true })
        #expect(proposal.sureness == .manual)
        #expect(chosen.rule["manual"]?["ask"]?.scalar == text)
    }

    @Test(
        "that could mean more are marked for a look",
        arguments: [
            "预算、决算未公开的，各扣2分", "无此项工作的单位，该项得满分；有此项工作未公开的，每项扣2分", "每处扣1分",
            "每发现一处错误扣0.5分，同一页面多处错误按一处计",
            "落实到位的得4-5分，基本落实的得2-3分，未落实的得0-1分",
            "落实好的得4-5分，一般的得1-3分，未落实的不得分", "优秀4-5分，良好2-3分，一般0-1分",
            "按照公开数量排名，第1名得5分，每下降一名减0.5分", "完成全部任务得5分，未完成的按比例扣分",
        ])
    func isCautious(_ text: String) {
        let (_, proposal) = RuleRecogniser().propose(
            subject(text, 5), taken: [], compiles: { _ in true })
        #expect(proposal.sureness == .likely)
        #expect(!proposal.look.isEmpty)
    }

    @Test("give facts names of their own")
    func names() {
        let (chosen, _) = RuleRecogniser().propose(
            subject("每缺一项扣1分", 5), taken: ["目录维护缺项数"], compiles: { _ in true })
        #expect(chosen.facts.map(\.name) == ["目录维护缺项数2"])
    }

    @Test("an engine that knows less gets a plainer rule, or a person who decides")
    func fallsBack() {
        let recogniser = RuleRecogniser()
        let phrase = subject("总量200条得8分，未完成扣2分", 8)
        let plain = recogniser.propose(phrase, taken: []) { $0.rule["formula"] != nil }
        #expect(plain.chosen.rule["formula"]?["else"]?.scalar == "6")
        let none = recogniser.propose(phrase, taken: []) { _ in false }
        #expect(none.chosen.rule["manual"] != nil)
        #expect(none.proposal.sureness == .manual)
        #expect(none.proposal.patterns == ["P3", "P8"])
    }

    @Test("points scaled with their criterion are scaled in its rule")
    func factor() {
        var phrase = subject("每缺一项扣1分，最多扣2分", 5)
        phrase.full = 10
        phrase.factor = 2
        let (chosen, _) = RuleRecogniser().propose(phrase, taken: [], compiles: { _ in true })
        #expect(
            SettingText.inline(chosen.rule)
                == "{deduct: [{per: 目录维护缺项数, points: 2, up-to: 4}]}")
    }

    @Test("elements that do not add up are scaled or capped by choice alone")
    func elements() {
        let text = "决策草案【2分】决策依据【4分】征集渠道【4分】"
        func rule(_ sums: MisfitChoice) -> String {
            let (chosen, _) = RuleRecogniser().propose(
                subject(text, 8, sums), taken: [], compiles: { _ in true })
            return SettingText.inline(chosen.rule)
        }
        #expect(rule(.report).hasPrefix("{manual:"))
        #expect(rule(.scale).hasSuffix("misfit: scale}}"))
        #expect(rule(.cap).hasSuffix("misfit: cap}}"))
    }

    @Test(
        "are read in time, however long their lists", .timeLimit(.minutes(20)),
        arguments: ["更新及时、", "甲和乙、", "甲级、乙级、", "公开内容情况", "、", "80%以上得8分，", "3-4件得2分，", "(甲"])
    func isBounded(_ part: String) {
        let text = String(String(repeating: part, count: 800).prefix(798))
        let (_, proposal) = RuleRecogniser().propose(
            subject(text, 10), taken: [], compiles: { _ in true })
        #expect(proposal.sureness == .manual)
    }

    @Test("are read whatever they are made of", arguments: 0..<60)
    func neverFails(_ seed: Int) {
        var dice = Dice(seed)
        let words =
            Self.phrases.flatMap { $0.text.map(String.init) } + [
                "每", "扣", "分", "得", "不", "1", "0.5", "%", "、", "（", "【", "\n", "□", "\u{200B}", "😀",
                "-",
            ]
        let text = (0..<Int.random(in: 1...160, using: &dice))
            .map { _ in words.randomElement(using: &dice) ?? "" }.joined()
        let (one, _) = RuleRecogniser().propose(
            subject(text, 10), taken: [], compiles: { _ in true })
        let (other, _) = RuleRecogniser().propose(
            subject(text, 10), taken: [], compiles: { _ in true })
        #expect(one == other)
    }
}
