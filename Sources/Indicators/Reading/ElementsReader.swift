import Model

/// Reads the wanted elements of one fact.
///
/// A wording may stand for one element only: found twice, it would credit two.
struct ElementsReader {
    private(set) var notices: [Notice] = []
    private var places: [String: Place] = [:]

    mutating func read(_ setting: Setting) -> WantedElement? {
        if let name = setting.scalar {
            guard !name.allSatisfy(\.isWhitespace) else {
                notices.append(
                    Notice(.error, at: setting.place, PackWording.blankElement))
                return nil
            }
            claim(name, at: setting.place)
            return WantedElement(name: name)
        }
        var reader = SettingReader(setting)
        let name = reader.text("name", required: true)
        if let name { claim(name, at: setting["name"]?.place ?? setting.place) }
        var synonyms: [String] = []
        for item in reader.list("synonyms") ?? [] {
            guard let synonym = item.scalar, !synonym.allSatisfy(\.isWhitespace) else {
                reader.report(
                    Notice(
                        .error, at: item.place, PackWording.blankElement, found: item.summary))
                continue
            }
            claim(synonym, at: item.place)
            synonyms.append(synonym)
        }
        notices += reader.finish()
        return name.map { WantedElement(name: $0, synonyms: synonyms) }
    }

    private mutating func claim(_ wording: String, at place: Place) {
        if let first = places[wording] {
            notices.append(
                Notice(
                    .error, at: place, PackWording.duplicateElement, found: wording,
                    wanted: PackWording.uniqueName, fix: PackWording.firstStands(at: first)))
        } else {
            places[wording] = place
        }
    }
}
