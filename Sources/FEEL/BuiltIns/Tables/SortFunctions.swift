/// Functions that call a function given to them (DMN 1.5, tables 76 and 85).
enum SortFunctions {
    static let all: [BuiltIn] = []
}
