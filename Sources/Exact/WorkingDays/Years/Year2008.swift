// 2008: what differs from Monday to Friday. Written by generate.py; do not edit.
// chinesecalendar 1.11.0, every day compared with holidays 0.108.
// Notice: https://www.gov.cn/gongbao/content/2008/content_859870.htm

extension PublishedYears {
    static let year2008 = """
        year 2008
        2008-01-01 off 元旦
        2008-02-02 work 春节
        2008-02-03 work 春节
        2008-02-06 off 春节
        2008-02-07 off 春节
        2008-02-08 off 春节
        2008-02-11 off 春节
        2008-02-12 off 春节
        2008-04-04 off 清明节
        2008-05-01 off 劳动节
        2008-05-02 off 劳动节
        2008-05-04 work 劳动节
        2008-06-09 off 端午节
        2008-09-15 off 中秋节
        2008-09-27 work 国庆节
        2008-09-28 work 国庆节
        2008-09-29 off 国庆节
        2008-09-30 off 国庆节
        2008-10-01 off 国庆节
        2008-10-02 off 国庆节
        2008-10-03 off 国庆节
        """
}
