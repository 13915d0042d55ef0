// 2016: what differs from Monday to Friday. Written by generate.py; do not edit.
// chinesecalendar 1.11.0, every day compared with holidays 0.108.
// Notice: https://www.gov.cn/gongbao/content/2016/content_2979719.htm

extension PublishedYears {
    static let year2016 = """
        year 2016
        2016-01-01 off 元旦
        2016-02-06 work 春节
        2016-02-08 off 春节
        2016-02-09 off 春节
        2016-02-10 off 春节
        2016-02-11 off 春节
        2016-02-12 off 春节
        2016-02-14 work 春节
        2016-04-04 off 清明节
        2016-05-02 off 劳动节
        2016-06-09 off 端午节
        2016-06-10 off 端午节
        2016-06-12 work 端午节
        2016-09-15 off 中秋节
        2016-09-16 off 中秋节
        2016-09-18 work 中秋节
        2016-10-03 off 国庆节
        2016-10-04 off 国庆节
        2016-10-05 off 国庆节
        2016-10-06 off 国庆节
        2016-10-07 off 国庆节
        2016-10-08 work 国庆节
        2016-10-09 work 国庆节
        """
}
