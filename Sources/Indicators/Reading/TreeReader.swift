import Model

/// Reads the tree of indicators down to its criteria.
struct TreeReader {
    /// First-, second- and third-level indicators; criteria come below.
    static let deepest = 3

    private(set) var notices: [Notice] = []

    /// Reads the indicators of `list`, which stand at `level` below `parent`
    /// and share out the points `whole` where weights are written as shares.
    mutating func read(
        _ list: [Setting], of whole: Points?, level: Int = 1, parent: String? = nil
    ) -> [IndicatorDraft] {
        list.map { read($0, of: whole, level: level, parent: parent) }
    }

    private mutating func read(
        _ setting: Setting, of whole: Points?, level: Int, parent: String?
    ) -> IndicatorDraft {
        var reader = SettingReader(setting)
        var draft = IndicatorDraft(
            level: level, place: setting.place, idPlace: setting["id"]?.place ?? setting.place,
            weightPlace: setting["weight"]?.place ?? setting.place)
        draft.id = reader.code("id")
        draft.name = reader.text("name", required: true)
        draft.isUnset = reader.isUnset("weight")
        draft.weight = draft.isUnset ? nil : reader.weight("weight", of: whole)
        draft.misfit = reader.choice("misfit", of: Misfit.self) ?? .error
        if let weight = draft.weight, weight <= .zero {
            reader.reject("weight", wanted: PackWording.aboveZero)
            draft.weight = nil
        }
        if let id = draft.id {
            reader.report(prefixProblem(id, at: draft.idPlace, below: parent))
        }
        let children = reader.list("children")
        let criteria = reader.list("criteria")
        reader.report(shapeProblem(setting, level: level, children, criteria))
        notices += reader.finish()
        if level < Self.deepest {
            draft.children = read(
                children ?? [], of: draft.weight, level: level + 1, parent: draft.id)
        }
        for item in criteria ?? [] {
            let (criterion, problems) = CriterionReader(.scored).read(item, of: draft.weight)
            notices += problems
            if let id = criterion.id {
                notices += prefixProblem(id, at: criterion.idPlace, below: draft.id)
            }
            draft.criteria.append(criterion)
        }
        return draft
    }

    /// A child's code goes on from its parent's, so that a code alone tells
    /// where a criterion belongs.
    private func prefixProblem(
        _ id: String, at place: Place, below parent: String?
    ) -> [Notice] {
        guard let parent, !id.hasPrefix(parent + ".") else { return [] }
        return [
            Notice(
                .error, at: place, PackWording.foreignCode, found: id,
                wanted: PackWording.codeBelow(parent))
        ]
    }

    private func shapeProblem(
        _ setting: Setting, level: Int, _ children: [Setting]?, _ criteria: [Setting]?
    ) -> [Notice] {
        let hasChildren = children?.isEmpty == false
        let hasCriteria = criteria?.isEmpty == false
        if hasChildren, hasCriteria {
            return [
                Notice(
                    .error, at: setting.place, PackWording.childrenAndCriteria,
                    wanted: PackWording.childrenOrCriteria, fix: PackWording.wrapCriteria)
            ]
        }
        if hasChildren, level == Self.deepest, let place = setting["children"]?.place {
            return [
                Notice(
                    .error, at: place, PackWording.tooDeep,
                    wanted: PackWording.atMostLevels(Self.deepest),
                    fix: PackWording.turnIntoCriteria)
            ]
        }
        // A key that is there but unreadable has a notice of its own already.
        let isUnreadable =
            (children == nil && setting["children"] != nil)
            || (criteria == nil && setting["criteria"] != nil) || setting.entries == nil
        guard hasChildren || hasCriteria || isUnreadable else {
            return [
                Notice(
                    .error, at: setting.place, PackWording.emptyIndicator,
                    wanted: PackWording.childrenOrCriteria, fix: PackWording.addCriteria)
            ]
        }
        return []
    }
}
