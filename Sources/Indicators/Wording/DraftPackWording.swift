public import Model

/// The sentences about packs whose numbers are not all known.
public enum DraftPackWording {
    static let fillOrTailor = Wording(
        zh: "按原文录入这些数，或用裁剪文件（tailoring）改掉、去掉相应部分",
        en: "fill these numbers in from the source, or change or drop the parts by a tailoring")

    static func open(_ cell: OpenCell) -> Wording {
        let path = (cell.code.map { "\($0)/" } ?? "") + cell.path
        guard !cell.name.isEmpty else {
            return Wording(zh: "待录入：\(path)", en: "to be filled in: \(path)")
        }
        return Wording(
            zh: "待录入：\(path)（\(cell.name)）", en: "to be filled in: \(path) (\(cell.name))")
    }

    static func noScoring(_ count: Int) -> Wording {
        Wording(
            zh: "指标体系是草案，还有 \(count) 个数没有录入，不能评分",
            en: "the pack is a draft: \(count) numbers are unset, so nothing can be scored")
    }

    /// What a draft comes to, in one line.
    public static func summary(_ folder: String, _ pack: Pack) -> Wording {
        Wording(
            zh: "\(folder)：草案，\(pack.criteria.count) 个评分项，还有 \(pack.openCells.count) 个数待录入，不能用于评分",
            en:
                "\(folder): draft, \(pack.criteria.count) criteria, \(pack.openCells.count) numbers to be filled in, not for scoring"
        )
    }
}
