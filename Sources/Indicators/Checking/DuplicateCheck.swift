import Model

/// Finds what stands twice.
enum DuplicateCheck {
    /// A notice for each code that stood earlier already.
    static func codes(_ named: [(id: String?, place: Place)]) -> [Notice] {
        var first: [String: Place] = [:]
        var notices: [Notice] = []
        for (id, place) in named.sorted(by: { $0.place < $1.place }) {
            guard let id else { continue }
            if let earlier = first[id] {
                notices.append(
                    Notice(
                        .error, at: place, PackWording.duplicateCode, found: id,
                        wanted: PackWording.uniqueCode,
                        fix: PackWording.firstStands(at: earlier)))
            } else {
                first[id] = place
            }
        }
        return notices
    }
}
