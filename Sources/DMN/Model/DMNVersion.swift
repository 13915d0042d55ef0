/// The editions of DMN whose XML is read.
public enum DMNVersion: String, Sendable, Hashable, CaseIterable {
    /// DMN 1.1, 2016.
    case v1_1 = "http://www.omg.org/spec/DMN/20151101/dmn.xsd"
    /// DMN 1.2, 2019.
    case v1_2 = "http://www.omg.org/spec/DMN/20180521/MODEL/"
    /// DMN 1.3, 2021.
    case v1_3 = "https://www.omg.org/spec/DMN/20191111/MODEL/"
    /// DMN 1.4, 2023.
    case v1_4 = "https://www.omg.org/spec/DMN/20211108/MODEL/"
    /// DMN 1.5, 2024.
    case v1_5 = "https://www.omg.org/spec/DMN/20230324/MODEL/"

    /// The namespace of its elements.
    public var namespace: String { rawValue }

    /// The number people know it by.
    public var number: String {
        switch self {
        case .v1_1: "1.1"
        case .v1_2: "1.2"
        case .v1_3: "1.3"
        case .v1_4: "1.4"
        case .v1_5: "1.5"
        }
    }
}
