import Model

/// The sentences about tailorings.
enum TailoringWording {
    static let aTitle = Wording(
        zh: "一行不超过 100 字的名称", en: "a title on one line, at most 100 characters")
    static let atLeastOneChange = Wording(zh: "至少一处改动", en: "at least one change")
    static let oneAction = Wording(
        zh: "一处改动只做一件事", en: "a change does exactly one thing")
    static let setAddOrDrop = Wording(
        zh: "“set”（改值）、“add”（增加）、“drop”（去掉）三者之一",
        en: "one of “set”, “add” and “drop”")
    static let otherPack = Wording(
        zh: "这份裁剪是为另一套指标体系写的", en: "this tailoring was written for another pack")
    static let otherVersion = Wording(
        zh: "这份裁剪是为指标体系的另一版本写的",
        en: "this tailoring was written for another version of the pack")
    static let lookAgain = Wording(
        zh: "对照现在的指标体系，确认改动仍是本意后再改这里",
        en: "see whether the change is still meant with the pack as it is, then correct this")
    static let unknownTarget = Wording(
        zh: "指标体系里没有要改的这一处", en: "the pack has nothing by this name to change")
    static let nothingThere = Wording(zh: "无（该处现在是空的）", en: "nothing, as nothing stands there")
    static let changesNothing = Wording(
        zh: "改动与原值相同", en: "the change leaves the value as it was")
    static let notAList = Wording(zh: "这里不能增加", en: "nothing can be added here")
    static let aListToAddTo = Wording(
        zh: "一个列表，如 1.1/criteria、1/children、vetoes、facts",
        en: "a list, such as 1.1/criteria, 1/children, vetoes or facts")
    static let aTailoring = Wording(
        zh: "裁剪文件的相对路径，用“/”分隔，如 tailoring.yaml",
        en: "the relative path of a tailoring file, written with “/”, such as tailoring.yaml")

    static func onlyWith(_ action: String) -> Wording {
        Wording(zh: "只与“\(action)”同用", en: "it goes with “\(action)” only")
    }

    static func stale(_ target: String) -> Wording {
        Wording(
            zh: "“\(target)”已不是裁剪时的原值", en: "“\(target)” is no longer what was to be changed")
    }

    static func oneOf(_ names: [String]) -> Wording {
        Wording(
            zh: names.joined(separator: "、") + " 等之一", en: "one of " + names.joined(separator: ", ")
        )
    }

    // What became of a pack.

    static func applied(_ tailoring: Tailoring) -> Wording {
        Wording(
            zh: "裁剪 \(tailoring.file.name)：\(tailoring.title)",
            en: "Tailoring \(tailoring.file.name): \(tailoring.title)")
    }

    static func action(_ action: Tailoring.Action) -> Wording {
        switch action {
        case .set: Wording(zh: "改", en: "set")
        case .add: Wording(zh: "增", en: "added")
        case .drop: Wording(zh: "删", en: "dropped")
        }
    }

    static func reason(_ text: String) -> Wording {
        Wording(zh: "理由：\(text)", en: "Reason: \(text)")
    }
}
