import ArgumentParser
import Assessment
import Indicators
import Model

/// `heng pack diff`: what a later pack asks otherwise, and what that does to a round.
struct PackDiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: say(
            "比较两套指标体系：新增、取消、调整了什么",
            "compare two packs: what is new, dropped and changed"),
        discussion: say(
            """
            评分项按编号对应；编号变了而要求相同的，认作改编号。加 --round 上一轮文件夹或结果记录 round.xml，
            用两套体系分别计算，列出各单位总分、名次、等次的变化；上轮没有依据的按最低到最高计。
            那一轮自己的裁剪用于原来的体系，除非写了 --old-tailoring。
            退出码：0 没有差别；2 有差别；1 不能比较。
            """,
            """
            Criteria are matched by code; one that asks the same under another code has moved. With \
            --round, the folder of an earlier round or its record round.xml, both packs score it, \
            and every unit's total, place and grade are set side by side; what nobody asked then \
            stays open. The round's own tailoring applies to the earlier pack, unless \
            --old-tailoring names another. Exit codes: 0 no difference; 2 they differ; 1 they cannot \
            be compared.
            """))

    @Argument(help: help("原来的指标体系文件夹", "the earlier pack's folder"))
    var old: String

    @Argument(help: help("新的指标体系文件夹", "the later pack's folder"))
    var new: String

    @Option(
        help: help(
            "原来体系的裁剪文件，可写多次", "a tailoring file of the earlier pack; repeat it, they apply in order"
        ))
    var oldTailoring: [String] = []

    @OptionGroup var tailoring: TailoringOptions

    @Option(
        help: help(
            "上一轮的文件夹或结果记录 round.xml，用来推算影响",
            "the folder of an earlier round, or its record, to see the effect on it"))
    var round: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.run { terminal in
            let assessor = Assessor()
            let past = try round.map { try PastSource($0) }
            let own = oldTailoring.isEmpty ? try past?.tailoring(onPack: old, assessor) : nil
            let earlier = Assessor.PackSource(folder: old, tailoring: own ?? oldTailoring)
            let later = Assessor.PackSource(folder: new, tailoring: tailoring.files)
            if let own, !own.isEmpty {
                terminal.tell(
                    Wording(
                        zh: "原来的体系用那一轮的裁剪：\(own.joined(separator: "、"))",
                        en: "the earlier pack is tailored as in the round: "
                            + own.joined(separator: ", ")))
            }
            let diff = PackDiff(
                from: try assessor.pack(of: earlier), to: try assessor.pack(of: later))
            terminal.output(diff.text(in: terminal.language))
            if let past {
                let effect = try past.effect(from: earlier, to: later, assessor)
                terminal.report(past.notices + effect.notices)
                terminal.output("\n" + effect.text(in: terminal.language))
            }
            if !diff.isEmpty { throw ExitStatus.belowExpectation }
        }
    }
}
