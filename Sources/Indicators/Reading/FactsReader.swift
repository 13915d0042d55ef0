import Model

/// Reads the facts a pack declares.
struct FactsReader {
    /// Facts that could be read well enough for rules to be checked on them.
    private(set) var facts: [FactDescriptor] = []
    /// Names whose type or elements could not be read: rules that read them are
    /// not checked, because every complaint would only repeat the first.
    private(set) var broken: Set<String> = []
    private(set) var notices: [Notice] = []
    private var places: [String: Place] = [:]
    private let columns: [String]
    private let checkObservation: PackReader.ObservationCheck

    init(columns: [String], checkObservation: @escaping PackReader.ObservationCheck) {
        self.columns = columns
        self.checkObservation = checkObservation
    }

    mutating func read(_ list: [Setting]) {
        for setting in list { read(setting) }
    }

    private mutating func read(_ setting: Setting) {
        var reader = SettingReader(setting)
        let name = name(&reader)
        let type = reader.choice("type", of: FactType.self, required: true)
        let unit = reader.text("unit")
        if let type, type != .number, unit != nil {
            reader.report(
                Notice(
                    .warning, at: setting["unit"]?.place, PackWording.unitNeedsNumber,
                    found: unit, fix: PackWording.removeKey))
        }
        let observation = observation(&reader)
        // A value that cannot be read was still meant as something.
        let isClaimed = reader.boolean("submission") ?? (setting["submission"] != nil)
        if setting.entries != nil, setting["crawl"] == nil, !isClaimed {
            reader.report(
                Notice(
                    .error, at: setting.place, PackWording.factWithoutSource, found: name,
                    wanted: PackWording.aSource, fix: PackWording.addSource))
        }
        let elements = elements(&reader, type: type)
        notices += reader.finish()
        guard let name else { return }
        guard let type, type != .elements || !elements.isEmpty else {
            broken.insert(name)
            return
        }
        let fact = FactDescriptor(
            name: name, type: type, unit: unit, observation: observation, isClaimed: isClaimed,
            elements: elements, place: setting.place)
        facts.append(fact)
        if observation != nil { notices += checkObservation(fact, columns) }
    }

    private mutating func name(_ reader: inout SettingReader) -> String? {
        guard let name = reader.label("name") else { return nil }
        let place = reader.setting["name"]?.place ?? reader.setting.place
        if let first = places[name] {
            reader.report(
                Notice(
                    .error, at: place, PackWording.duplicateFact, found: name,
                    wanted: PackWording.uniqueName, fix: PackWording.firstStands(at: first)))
            return nil
        }
        places[name] = place
        return name
    }

    private func observation(_ reader: inout SettingReader) -> Observation? {
        guard let settings = reader.value("crawl") else { return nil }
        var part = SettingReader(settings)
        let extractor = part.text("extractor", required: true)
        // The other keys are the extractor's own; its check knows them.
        reader.report(part.notices)
        return extractor.map { Observation(extractor: $0, settings: settings) }
    }

    private func elements(_ reader: inout SettingReader, type: FactType?) -> [WantedElement] {
        let isWanted = type == .elements
        guard reader.setting["elements"] != nil || isWanted else { return [] }
        guard let list = reader.list("elements", required: isWanted) else { return [] }
        if let type, !isWanted {
            reader.report(
                Notice(
                    .error, at: reader.setting["elements"]?.place,
                    PackWording.elementsNeedType, found: type.rawValue,
                    wanted: PackWording.typeElements, fix: PackWording.changeTypeOrElements))
        }
        if list.isEmpty {
            reader.reject("elements", wanted: PackWording.atLeastOneElement)
        }
        var elementsReader = ElementsReader()
        let elements = list.compactMap { elementsReader.read($0) }
        reader.report(elementsReader.notices)
        return elements
    }
}
