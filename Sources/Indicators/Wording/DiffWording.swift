import Model

/// The sentences about how two packs differ.
enum DiffWording {
    static let same = Wording(zh: "两套指标体系没有差别", en: "the packs do not differ")

    static func title(_ old: Pack, _ new: Pack) -> Wording {
        func name(_ pack: Pack) -> String {
            let files = pack.tailorings.map { " + \($0.file.name)" }.joined()
            return "\(pack.id) \(pack.version)\(files)"
        }
        return Wording(verbatim: "\(name(old)) → \(name(new))")
    }

    static func heading(_ kind: PackDiff.Kind, _ count: Int) -> Wording {
        switch kind {
        case .added: Wording(zh: "新增 \(count) 项：", en: "New (\(count)):")
        case .dropped: Wording(zh: "取消 \(count) 项：", en: "Dropped (\(count)):")
        case .moved: Wording(zh: "改编号 \(count) 项：", en: "Under another code (\(count)):")
        case .changed: Wording(zh: "调整 \(count) 项：", en: "Changed (\(count)):")
        case .worded: Wording(zh: "只改文字 \(count) 项：", en: "Worded otherwise (\(count)):")
        case .general: Wording(zh: "整体 \(count) 处：", en: "The pack as a whole (\(count)):")
        }
    }

    static func demand(_ criterion: Criterion, isVeto: Bool, isOpen: Bool) -> Wording {
        let points = PackWording.number(criterion.points)
        if isOpen {
            return Wording(
                zh: "\(criterion.id) \(criterion.check)，分值待录入（\(criterion.clause)）",
                en: "\(criterion.id) \(criterion.check), points unset (\(criterion.clause))")
        }
        return isVeto
            ? Wording(
                zh: "\(criterion.id) \(criterion.check)（单项否决；\(criterion.clause)）",
                en: "\(criterion.id) \(criterion.check) (a veto; \(criterion.clause))")
            : Wording(
                zh: "\(criterion.id) \(criterion.check)，\(points) 分（\(criterion.clause)）",
                en: "\(criterion.id) \(criterion.check), \(points) points (\(criterion.clause))")
    }

    static func moved(_ pair: CriterionPairs.Pair, _ changes: [Wording]) -> Wording {
        let head = "\(pair.old.id) → \(pair.new.id) \(pair.new.check)"
        return changes.isEmpty ? Wording(verbatim: head) : list(head, changes)
    }

    static func changed(_ criterion: Criterion, _ changes: [Wording]) -> Wording {
        list("\(criterion.id) \(criterion.check)", changes)
    }

    private static func list(_ head: String, _ changes: [Wording]) -> Wording {
        Wording(
            zh: "\(head)：\(changes.map(\.zh).joined(separator: "；"))",
            en: "\(head): \(changes.map(\.en).joined(separator: "; "))")
    }

    /// “分值 12 → 11”; what was not there before, or is not there any more, is said.
    static func value(_ what: Wording, _ before: String?, _ after: String?) -> Wording {
        Wording(
            zh: "\(what.zh) \(before ?? "（无）") → \(after ?? "（无）")",
            en: "\(what.en) \(before ?? "(none)") → \(after ?? "(none)")")
    }

    // Demands.
    static let points = Wording(zh: "分值", en: "points")
    static let applies = Wording(zh: "适用条件", en: "applies")
    static let due = Wording(zh: "完成时限", en: "due")
    static let accepts = Wording(zh: "凭填报得分", en: "accept")
    static let check = Wording(zh: "要求", en: "demand")
    static let clause = Wording(zh: "条款", en: "clause")
    static let responsible = Wording(zh: "责任人", en: "responsible")
    static let status = Wording(zh: "出处状态", en: "status")
    static let fix = Wording(zh: "整改要求", en: "fix")

    static func rule(_ path: String) -> Wording {
        Wording(zh: "规则 \(path)", en: "rule \(path)")
    }

    // The whole.
    static let pack = Wording(zh: "代号和版本", en: "id and version")
    static let title = Wording(zh: "名称", en: "title")
    static let source = Wording(zh: "来源文件", en: "source")
    static let period = Wording(zh: "时段", en: "period")
    static let total = Wording(zh: "总分", en: "total")
    static let floor = Wording(zh: "权重下限", en: "weight floor")
    static let appraisal = Wording(
        zh: "绩效考核分值权重", en: "share in the performance appraisal")
    static let passLine = Wording(zh: "及格线", en: "pass line")
    static let notApplicable = Wording(zh: "不适用的处理", en: "not-applicable")
    static let unanswered = Wording(zh: "未填报的处理", en: "unanswered")
    static let vetoedTotal = Wording(zh: "被否决的记分", en: "vetoed-total")
    static let assessors = Wording(zh: "多人评定", en: "assessors")
    static let rounding = Wording(zh: "舍入", en: "rounding")
    static let grades = Wording(zh: "等次线", en: "grades")
    static let cap = Wording(zh: "加分上限", en: "cap of the bonus")
    static let entry = Wording(zh: "加分准入线", en: "entry line of the bonus")

    static func indicator(_ node: Indicator) -> Wording {
        Wording(zh: "指标 \(node.id) \(node.name)", en: "indicator \(node.id) \(node.name)")
    }

    static func code(of label: Wording) -> Wording {
        Wording(zh: "\(label.zh)：编号", en: "\(label.en): code")
    }

    static func name(of label: Wording) -> Wording {
        Wording(zh: "\(label.zh)：名称", en: "\(label.en): name")
    }

    static func weight(of label: Wording) -> Wording {
        Wording(zh: "\(label.zh)：权重", en: "\(label.en): weight")
    }

    static func misfit(of label: Wording) -> Wording {
        Wording(zh: "\(label.zh)：合计不符的处理", en: "\(label.en): misfit")
    }

    static func newIndicator(_ node: Indicator) -> Wording {
        let weight = PackWording.number(node.weight)
        return Wording(
            zh: "新增指标 \(node.id) \(node.name)，权重 \(weight)",
            en: "new indicator \(node.id) \(node.name), weight \(weight)")
    }

    static func goneIndicator(_ node: Indicator) -> Wording {
        let weight = PackWording.number(node.weight)
        return Wording(
            zh: "取消指标 \(node.id) \(node.name)，原权重 \(weight)",
            en: "dropped indicator \(node.id) \(node.name), its weight was \(weight)")
    }

    static func group(_ name: String) -> Wording {
        Wording(zh: "组别“\(name)”的权重", en: "weights of the group “\(name)”")
    }

    static func column(_ name: String, isNew: Bool) -> Wording {
        isNew
            ? Wording(zh: "新增栏目 \(name)", en: "new column \(name)")
            : Wording(zh: "取消栏目 \(name)", en: "dropped column \(name)")
    }

    static func lexicon(_ name: String, isNew: Bool) -> Wording {
        isNew
            ? Wording(zh: "新增词表 \(name)", en: "new word list \(name)")
            : Wording(zh: "取消词表 \(name)", en: "dropped word list \(name)")
    }

    static func fact(_ name: String, isNew: Bool) -> Wording {
        isNew
            ? Wording(zh: "新增数据项 \(name)", en: "new fact \(name)")
            : Wording(zh: "取消数据项 \(name)", en: "dropped fact \(name)")
    }

    static func declaration(_ name: String) -> Wording {
        Wording(zh: "数据项 \(name)", en: "fact \(name)")
    }

    static func file(_ name: String) -> Wording {
        Wording(zh: "文件 \(name) 内容有改动", en: "the content of \(name) is different")
    }
}
